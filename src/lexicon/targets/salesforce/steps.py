"""What has to happen next at a stage and by when, as the dictionary holds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lexicon.criteria.in_force import chosen_effect
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import NamesByLanguage
from lexicon.model.kinds.agreement import Agreement
from lexicon.model.kinds.funnel import Transition
from lexicon.model.scalars import bare


@dataclass(frozen=True, slots=True)
class Step:
    """A move, and the promises that go further than its deadline; `within` None: no deadline."""

    id: str
    names: NamesByLanguage
    within: str | None
    promises: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Steps:
    """All moves of all funnels, by what one looks them up."""

    from_stage: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    """Stage id → the moves onward from it."""
    with_reasons: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    """Picklist id → the moves that ask for one of its values."""


def steps(dictionary: Dictionary) -> Steps:
    """Each move with the deadline in force: what the firm decided comes before what is written."""
    decided = dict(_decided(dictionary))
    promised = _promised(dictionary, decided)
    found = Steps()
    for move in dictionary.transitions.values():
        within = decided.get(f"transition/{move.id}") or move.within
        step = Step(move.id, move.names, within, tuple(promised.get(move.id, ())))
        _add(found, move, step)
    return found


def _add(found: Steps, move: Transition, step: Step) -> None:
    if move.kind == "advance":
        start = bare(move.from_)
        found.from_stage[start] = (*found.from_stage.get(start, ()), step)
    if move.reasons:
        reasons = bare(move.reasons)
        found.with_reasons[reasons] = (*found.with_reasons.get(reasons, ()), step)


def _decided(dictionary: Dictionary) -> Iterator[tuple[str, str]]:
    """Reference of a transition or an agreement → the deadline that was chosen for it."""
    for decision in dictionary.decisions.values():
        for reference in {name for option in decision.options for name in option.then}:
            effect = chosen_effect(decision, reference)
            if effect and effect.within:
                yield reference, effect.within


def _promised(dictionary: Dictionary, decided: dict[str, str]) -> dict[str, list[Step]]:
    """Transition id → the promises that take its place in some cases."""
    found: dict[str, list[Step]] = {}
    for agreement in dictionary.of(Agreement):
        for clause in agreement.clauses:
            within = decided.get(agreement.ref) or clause.within
            if clause.overrides and within:
                promise = Step(agreement.id, agreement.names, within)
                found.setdefault(bare(clause.overrides), []).append(promise)
    return found
