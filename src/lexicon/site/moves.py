"""Moves between stages in words: who makes them, by when, and the promises that go further."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.funnel import Transition
from lexicon.model.scalars import bare
from lexicon.site.condition_line import condition_line
from lexicon.site.deadlines import Deadline, deadline
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Move:
    """One transition as a page shows it."""

    id: str
    name: str
    who: str
    deadline: Deadline | None
    start: Html
    start_colour: str
    end: Html
    end_colour: str
    back: bool
    reasons: Html

    @property
    def arrow(self) -> str:
        """The sign between the two stages."""
        return "↩" if self.back else "→"


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise, the agreement it stands in, and the transition whose place it takes, if any.

    `when` is the case it holds for, "" for one that holds in all cases.
    """

    move: str
    who: str
    what: Html
    when: Html
    deadline: Deadline | None
    link: Html


def moves_from(stage: str, sheet: Sheet) -> list[Move]:
    """The transitions that leave a stage, forward ones first."""
    return _moves(sheet, [m for m in _transitions(sheet.edition) if bare(m.from_) == stage])


def moves_to(stage: str, sheet: Sheet) -> list[Move]:
    """The transitions that lead to a stage, forward ones first."""
    return _moves(sheet, [m for m in _transitions(sheet.edition) if bare(m.to) == stage])


def move(transition: Transition, sheet: Sheet) -> Move:
    """A transition ready to be laid out."""
    edition = sheet.edition
    start, end = (f"stage/{bare(ref)}" for ref in (transition.from_, transition.to))
    reasons = f"picklist/{bare(transition.reasons)}" if transition.reasons else ""
    reference = f"transition/{transition.id}"
    return Move(
        transition.id,
        edition.name(reference),
        edition.team(transition.by),
        deadline(transition.within, edition, transition.calendar, reference),
        sheet.link(start, short=True),
        edition.colour(start),
        sheet.link(end, short=True),
        edition.colour(end),
        transition.kind != "advance",
        sheet.link(reasons, edition.words["stage"]["reasons"]) if reasons else Html(),
    )


def promises_at(stage: str, sheet: Sheet) -> list[Promise]:
    """The promises that take the place of a transition leaving the stage."""
    edition = sheet.edition
    leaving = {item.id for item in _transitions(edition) if bare(item.from_) == stage}
    return [
        _promise(agreement, clause, bare(clause.overrides), sheet)
        for agreement in edition.dictionary.of(Agreement)
        for clause in agreement.clauses
        if clause.overrides and bare(clause.overrides) in leaving
    ]


def owed_at(stage: str, sheet: Sheet) -> list[Promise]:
    """All that the teams owe each other at a stage: promises for its moves, and those beside."""
    return promises_at(stage, sheet) + owed_beside(stage, sheet)


def owed_beside(stage: str, sheet: Sheet) -> list[Promise]:
    """The promises beside the moves that fall due at a stage; for "" those of every stage."""
    found = sheet.edition.due.get(stage, ())
    return [_promise(agreement, clause, "", sheet) for agreement, clause in found]


def clause_deadline(agreement: Agreement, clause: Clause, edition: Edition) -> Deadline | None:
    """By when a promise is due."""
    return deadline(clause.within, edition, clause.calendar, agreement.ref)


def _promise(agreement: Agreement, clause: Clause, overridden: str, sheet: Sheet) -> Promise:
    return Promise(
        overridden,
        sheet.edition.team(clause.from_),
        sheet.inline(clause.promise),
        condition_line(clause.when, sheet) if clause.when else Html(),
        clause_deadline(agreement, clause, sheet.edition),
        sheet.link(agreement.ref),
    )


def _moves(sheet: Sheet, found: list[Transition]) -> list[Move]:
    ordered = sorted(found, key=lambda item: item.kind != "advance")
    return [move(item, sheet) for item in ordered]


def _transitions(edition: Edition) -> list[Transition]:
    return list(edition.dictionary.transitions.values())
