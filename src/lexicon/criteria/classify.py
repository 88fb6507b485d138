"""Which stage a record is at: the furthest whose criteria hold with all before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexicon.criteria.evaluate import Outcome, Value, holds, value_of
from lexicon.criteria.in_force import criteria_in_force
from lexicon.model.condition import tests
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare


@dataclass(frozen=True, slots=True)
class Classification:
    """`stage` is the furthest reached for certain (None: not even the first).

    Where `certain` is false the record may be as far as `possible`, depending on the fields in
    `unknown`. `outcomes` has each stage's own criteria, in funnel order.
    """

    stage: str | None
    certain: bool
    possible: str | None
    unknown: tuple[str, ...]
    outcomes: tuple[tuple[str, Outcome], ...]


def classify(record: Mapping[str, Value], dictionary: Dictionary) -> Classification:
    """Classify one record by the criteria in force."""
    outcomes: list[tuple[str, Outcome]] = []
    reached: str | None = None
    possible: str | None = None
    unknown: list[str] = []
    certain, open_way = True, True
    for stage in dictionary.stages:
        criteria = criteria_in_force(stage, dictionary)
        outcome = holds(criteria, record, dictionary.fields)
        outcomes.append((stage.id, outcome))
        open_way = open_way and outcome is not False
        if not open_way:
            continue
        possible = stage.id
        if outcome is None:
            certain = False
            names = dict.fromkeys(bare(test.field) for test in tests(criteria))
            unknown += [n for n in names if value_of(n, record, dictionary.fields) is None]
        if certain:
            reached = stage.id
    return Classification(reached, certain, possible, tuple(dict.fromkeys(unknown)), tuple(outcomes))
