"""Moves between stages in words: who makes them, by when, and what shortens the deadline."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from lexicon.criteria.words import say
from lexicon.languages.phrase import duration, typeset
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.kinds.funnel import Transition
from lexicon.model.scalars import bare
from lexicon.site.edition import Edition
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


@dataclass(frozen=True, slots=True)
class Move:
    """One transition as a page shows it; `when` is "" where no time is set."""

    id: str
    name: str
    who: str
    when: str
    what: Markup
    start: Markup
    start_colour: str
    end: Markup
    end_colour: str
    back: bool
    reasons: Markup | None


def moves_from(stage: str, edition: Edition) -> list[Transition]:
    """The transitions that leave a stage, forward ones first."""
    found = [m for m in edition.dictionary.transitions.values() if bare(m.from_) == stage]
    return sorted(found, key=lambda move: move.kind != "advance")


def moves_to(stage: str, edition: Edition) -> list[Transition]:
    """The transitions that lead to a stage, forward ones first."""
    found = [m for m in edition.dictionary.transitions.values() if bare(m.to) == stage]
    return sorted(found, key=lambda move: move.kind != "advance")


def move(transition: Transition, sheet: Sheet) -> Move:
    """A transition ready to be laid out."""
    edition = sheet.edition
    start, end = bare(transition.from_), bare(transition.to)
    reasons = f"picklist/{bare(transition.reasons)}" if transition.reasons else ""
    return Move(
        transition.id,
        edition.label(transition.names, transition.id),
        edition.team(transition.by),
        within(transition.within, edition),
        sheet.inline(transition.definition) if transition.definition else Markup(),
        sheet.link(f"stage/{start}", short=True),
        edition.colour(start),
        sheet.link(f"stage/{end}", short=True),
        edition.colour(end),
        transition.kind != "advance",
        sheet.link(reasons, edition.words["stage"]["reasons"]) if reasons else None,
    )


def within(text: str | None, edition: Edition) -> str:
    """`24 h` → within 24 hours; "" where there is no deadline."""
    if not text:
        return ""
    spoken = duration(edition.language, text)
    made: str = edition.words["stage"]["within"].format(duration=spoken)
    return typeset(edition.language, made)


def clauses_at(stage: str, edition: Edition) -> list[tuple[Agreement, Clause]]:
    """The promises that take the place of a transition leaving the stage."""
    leaving = {f"transition/{item.id}" for item in moves_from(stage, edition)}
    return [
        (agreement, clause)
        for agreement in edition.dictionary.of(Agreement)
        for clause in agreement.clauses
        if clause.overrides and f"transition/{bare(clause.overrides)}" in leaving
    ]


def condition_in_line(clause: Clause, edition: Edition) -> str:
    """When a clause holds, in a few words."""
    if clause.when is None:
        return ""
    said = say(clause.when, edition.dictionary, edition.language)
    texts = [part.text for part in said.parts] or [said.text]
    return typeset(edition.language, "; ".join(texts))


def promise(agreement: Agreement, clause: Clause, sheet: Sheet) -> Values:
    """A promise in a line: who, when it holds, by when, and the agreement it stands in."""
    return {
        "who": sheet.edition.team(clause.from_),
        "what": condition_in_line(clause, sheet.edition),
        "when": within(clause.within, sheet.edition),
        "link": sheet.link(agreement.ref),
    }
