"""Write what is kept up to date with each answer. Whoever writes holds the person (`hold`)."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from lexicon.adoption.counted import Review, Stand
from lexicon.adoption.store.inserting import adding, replacing
from lexicon.adoption.store.tables.caches import CELL, PATTERN, REVIEW_STATE, STANDING


class Place(NamedTuple):
    """Whose figures they are: a person's in a wave, for the team of that time."""

    wave: str
    person: str
    entry: str
    major: int
    team: str


def keep_review(connection: Connection, place: Place, review: Review) -> None:
    """What a person knows, in place of what was kept before."""
    row = {
        "person": place.person,
        "entry": place.entry,
        "major": place.major,
        "mastery": review.mastery,
        "answers": review.answers,
        "card": review.card,
        "due_at": review.due_at,
    }
    replacing(REVIEW_STATE).run(connection, row)


def keep_stand(connection: Connection, place: Place, before: Stand, after: Stand) -> None:
    """A person's figures in a wave, and by as much their team's."""
    row = {**place._asdict(), **_figures(after), "marks": after.marks}
    replacing(STANDING).run(connection, row)
    team = {"wave": place.wave, "team": place.team, "entry": place.entry, "major": place.major}
    adding(CELL).run(connection, {**team, **_difference(before, after)})
    if after.marks != before.marks:
        moves = [(before.marks, -1)] if before.answers else []
        rows = [{**team, "marks": text, "persons": by} for text, by in (*moves, (after.marks, 1))]
        adding(PATTERN).run(connection, *rows)


def _figures(stand: Stand) -> dict[str, int]:
    return {"answers": stand.answers, "right": stand.right, "rushed": stand.rushed}


def _difference(before: Stand, after: Stand) -> dict[str, int]:
    earlier = _figures(before)
    grown = {name: value - earlier[name] for name, value in _figures(after).items()}
    return {**grown, "persons": int(after.answers > 0) - int(before.answers > 0)}
