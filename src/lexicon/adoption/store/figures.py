"""What is kept of teams, read in as many rows as there are teams and entries, never answers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select

from lexicon.adoption.store.tables.caches import CELL, PATTERN


@dataclass(frozen=True, slots=True)
class Cell:
    """A team's first answers about one meaning of an entry in one wave ("" is practice).

    `persons` gave `answers` that count, of which `right` are; `rushed` ones are beside them.
    `patterns`: how many people have each text of marks (`adoption/marks.py`); practice has none.
    """

    wave: str
    team: str
    entry: str
    major: int
    persons: int
    answers: int
    right: int
    rushed: int
    patterns: tuple[tuple[str, int], ...] = ()


def cells(connection: Connection, wave: str | None = None) -> tuple[Cell, ...]:
    """Of one wave, or of all; by wave, team, entry, major version."""
    query = select(CELL).order_by(*CELL.primary_key)
    kept = select(PATTERN).where(PATTERN.c.persons > 0).order_by(*PATTERN.primary_key)
    if wave is not None:
        query, kept = query.where(CELL.c.wave == wave), kept.where(PATTERN.c.wave == wave)
    patterns = defaultdict(list)
    for row in connection.execute(kept):
        patterns[row.wave, row.team, row.entry, row.major].append((row.marks, row.persons))
    return tuple(
        Cell(
            row.wave, row.team, row.entry, row.major, row.persons, row.answers, row.right,
            row.rushed, tuple(patterns[row.wave, row.team, row.entry, row.major]),
        )
        for row in connection.execute(query)
    )  # fmt: skip
