"""What may happen next at a stage, by whom and by when: the funnel's moves and the promises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lexicon.criteria.evaluate import Value, holds
from lexicon.criteria.in_force import chosen_effect
from lexicon.model.condition import Condition
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement
from lexicon.model.kinds.funnel import Transition
from lexicon.model.scalars import bare


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time to keep: how long, in which calendar's hours (None: the clock's), from what on.

    `when` says for which records a promise holds, None for all; `entry` is where it is written.
    `starts` is the field that holds the moment from which it runs.
    """

    within: str
    calendar: str | None
    entry: str
    when: Condition | None = None
    starts: str | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """A move that is open; `deadline` is the one that holds for this record, if there is any."""

    move: Transition
    deadline: Deadline | None


def duties_from(stage: str, record: Mapping[str, Value], dictionary: Dictionary) -> Iterator[Duty]:
    """The moves from a stage, onward ones first, as the funnel lists them."""
    moves = [move for move in dictionary.transitions.values() if bare(move.from_) == stage]
    for move in sorted(moves, key=lambda move: move.kind):
        known = deadlines(move, dictionary)
        yield Duty(move, next((item for item in known if _holds(item, record, dictionary)), None))


def deadlines(move: Transition, dictionary: Dictionary) -> tuple[Deadline, ...]:
    """The deadlines of a move: promises that take its place for some records, then its own.

    What the firm decided comes before what is written.
    """
    decided = dict(_decided(dictionary))
    found = [*_promises(move, dictionary, decided)]
    within = decided.get(f"transition/{move.id}") or move.within
    if within:
        funnel = f"transition/{move.id}"
        found.append(Deadline(within, move.calendar, funnel))
    return tuple(found)


def _promises(
    move: Transition, dictionary: Dictionary, decided: Mapping[str, str]
) -> Iterator[Deadline]:
    for agreement in dictionary.of(Agreement):
        for clause in agreement.clauses:
            within = decided.get(agreement.ref) or clause.within
            if clause.overrides and bare(clause.overrides) == move.id and within:
                starts = bare(clause.starts) if clause.starts else None
                yield Deadline(within, clause.calendar, agreement.ref, clause.when, starts)


def _decided(dictionary: Dictionary) -> Iterator[tuple[str, str]]:
    for decision in dictionary.decisions.values():
        for reference in {name for option in decision.options for name in option.then}:
            effect = chosen_effect(decision, reference)
            if effect and effect.within:
                yield reference, effect.within


def _holds(deadline: Deadline, record: Mapping[str, Value], dictionary: Dictionary) -> bool:
    if deadline.when is None:
        return True
    return holds(deadline.when, record, dictionary.fields, dictionary.manifest.zone) is True
