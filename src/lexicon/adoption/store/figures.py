"""What is kept of teams, read in as many rows as there are teams and entries, never answers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from lexicon.adoption.store.tables.caches import CELL, PATTERN


@dataclass(frozen=True, slots=True)
class Cell:
    """A team's first answers about one meaning of an entry in one wave ("" is practice).

    `persons` gave `answers` that count, of which `right` are; `rushed` ones are beside them.
    `patterns`: how many people have each text of marks (`measures/marks.py`); practice has none.
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
    patterns: dict[tuple[Any, ...], list[tuple[str, int]]] = defaultdict(list)
    for *place, marks, persons in connection.execute(kept):
        patterns[tuple(place)].append((marks, persons))
    return tuple(
        _cell(row, tuple(patterns[row[:4]])) for row in map(tuple, connection.execute(query))
    )


def _cell(row: tuple[Any, ...], patterns: tuple[tuple[str, int], ...]) -> Cell:
    """A row by its place, which takes a fifth of the time that names take."""
    wave, team, entry, major, persons, answers, right, rushed = row
    return Cell(wave, team, entry, major, persons, answers, right, rushed, patterns)
