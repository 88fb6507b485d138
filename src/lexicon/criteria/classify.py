"""Which stage a record is at: the furthest whose criteria hold with all before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lexicon.criteria.evaluate import Outcome, Value, holds
from lexicon.criteria.in_force import criteria_in_force
from lexicon.model.condition import Condition, Test, parts
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare


class Classification(NamedTuple):
    """`stage` is the furthest reached for certain (None: not even the first).

    Where `certain` is false the record may be as far as `possible`, depending on the fields in
    `unknown`. `outcomes` has each stage's own criteria, in funnel order.
    """

    stage: str | None
    certain: bool
    possible: str | None
    unknown: tuple[str, ...]
    outcomes: tuple[tuple[str, Outcome], ...]


class Ladder(NamedTuple):
    """The stages in funnel order, each with its criteria in force: ready for many records."""

    rungs: tuple[tuple[str, Condition], ...]
    fields: Mapping[str, Field]
    zone: str = "UTC"
    """In which moments without a zone are meant."""

    def classify(self, record: Mapping[str, Value]) -> Classification:
        """The stage of one record."""
        outcomes = [
            (name, holds(rung, record, self.fields, self.zone)) for name, rung in self.rungs
        ]
        reached: str | None = None
        possible: str | None = None
        unknown: list[str] = []
        for (name, rung), (_, outcome) in zip(self.rungs, outcomes, strict=True):
            if outcome is False:
                break
            possible = name
            unknown += open_fields(rung, record, self.fields, self.zone)
            reached = reached if unknown else name
        left_open = tuple(dict.fromkeys(unknown))
        return Classification(reached, not unknown, possible, left_open, tuple(outcomes))


def ladder(dictionary: Dictionary) -> Ladder:
    """The dictionary's stages, made ready once."""
    rungs = ((stage.id, criteria_in_force(stage, dictionary)) for stage in dictionary.stages)
    return Ladder(tuple(rungs), dictionary.fields, dictionary.manifest.zone)


def classify(record: Mapping[str, Value], dictionary: Dictionary) -> Classification:
    """Classify one record by the criteria in force; for many records, make a `ladder` once."""
    return ladder(dictionary).classify(record)


def open_fields(
    condition: Condition,
    record: Mapping[str, Value],
    fields: Mapping[str, Field],
    zone: str = "UTC",
) -> Iterator[str]:
    """The empty fields that keep a condition unknown; none where it is true or false."""
    if holds(condition, record, fields, zone) is None:
        if isinstance(condition, Test):
            yield bare(condition.field)
        for part in parts(condition):
            yield from open_fields(part, record, fields, zone)
