"""Write what is kept up to date with the answers. Whoever writes holds their people (`hold`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
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


class Team(NamedTuple):
    """Whose figures they are in sum."""

    wave: str
    team: str
    entry: str
    major: int


class Move(NamedTuple):
    """How a person stands in a wave, before an answer and after it."""

    place: Place
    before: Stand
    after: Stand


def keep_reviews(connection: Connection, reviews: Iterable[tuple[Place, Review]]) -> None:
    """What people know, in place of what was kept before."""
    rows = ((place.person, place.entry, place.major, *review) for place, review in reviews)
    replacing(REVIEW_STATE).fill(connection, rows)


def keep_stands(connection: Connection, moves: Sequence[Move]) -> None:
    """People's figures in a wave, and by as much their teams'.

    Everybody goes through the teams in the same order, so that no two wait for each other.
    """
    replacing(STANDING).fill(connection, ((*place, *after) for place, _, after in moves))
    grown, moved = _of_teams(moves)
    adding(CELL).fill(connection, ((*team, *grown[team]) for team in sorted(grown)))
    patterns = ((*team, marks, by) for (team, marks), by in sorted(moved.items()))
    adding(PATTERN).fill(connection, patterns)


def _of_teams(
    moves: Iterable[Move],
) -> tuple[dict[Team, tuple[int, ...]], dict[tuple[Team, str], int]]:
    """By how much each team's figures grow, and how many people more have each text of marks."""
    grown: dict[Team, tuple[int, ...]] = {}
    moved: dict[tuple[Team, str], int] = defaultdict(int)
    for place, before, after in moves:
        team = Team(place.wave, place.team, place.entry, place.major)
        persons, answers, right, rushed = grown.get(team, (0, 0, 0, 0))
        grown[team] = (
            persons + (after.answers > 0) - (before.answers > 0),
            answers + after.answers - before.answers,
            right + after.right - before.right,
            rushed + after.rushed - before.rushed,
        )
        if after.marks != before.marks:
            moved[team, after.marks] += 1
            if before.answers:
                moved[team, before.marks] -= 1
    return grown, moved
