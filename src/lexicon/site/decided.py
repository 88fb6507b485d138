"""What the decisions put in place of what is written: criteria, deadlines, formulas in force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.criteria.classify import Ladder, ladder
from lexicon.criteria.in_force import chosen_effect
from lexicon.model.condition import Condition
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision, Effect


@dataclass(frozen=True)
class InForce:
    """Reference of a stage, transition, agreement or metric → what was decided about it."""

    criteria: dict[str, list[tuple[str, Condition]]]
    """With the decisions' ids."""
    deadlines: dict[str, str]
    formulas: dict[str, str]
    ladder: Ladder
    """Classifies the records of examples."""


def in_force(dictionary: Dictionary) -> InForce:
    """The effects of all options chosen."""
    made = InForce({}, {}, {}, ladder(dictionary))
    for decision, reference, effect in _effects(dictionary):
        if effect.criteria is not None:
            made.criteria.setdefault(reference, []).append((decision.id, effect.criteria))
        if effect.within:
            made.deadlines.setdefault(reference, effect.within)
        if effect.formula:
            made.formulas.setdefault(reference, effect.formula)
    return made


def _effects(dictionary: Dictionary) -> Iterator[tuple[Decision, str, Effect]]:
    """Each decision taken, with what it does to which entry."""
    for decision in dictionary.of(Decision):
        references = dict.fromkeys(ref for option in decision.options for ref in option.then)
        for reference in references:
            effect = chosen_effect(decision, reference)
            if effect is not None:
                yield decision, reference, effect
