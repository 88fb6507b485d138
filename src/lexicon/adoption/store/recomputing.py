"""Make all that is kept up to date again from the log alone, and say where it was not the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from lexicon.adoption.counted import NOBODY, Review, Stand, reviewed_once_more, stands_after
from lexicon.adoption.evidence import PRACTICE, Evidence
from lexicon.adoption.store.keeping import Place
from lexicon.adoption.store.log import hold_log
from lexicon.adoption.store.responses import evidence
from lexicon.adoption.store.tables.caches import CELL, PATTERN, REVIEW_STATE, STANDING

_AT_ONCE = 5000
_TABLES = (REVIEW_STATE, STANDING, CELL, PATTERN)
Rows = Mapping[tuple[Any, ...], tuple[Any, ...]]
"""A table: key → the other columns, both in the table's order."""


@dataclass(frozen=True, slots=True)
class Drift:
    """Rows of a table that are not what the log says: another value, missing, or too many."""

    table: str
    rows: int


def drifts(connection: Connection) -> tuple[Drift, ...]:
    """Where what is kept differs from what the log says; nothing is changed."""
    remade = _remade(evidence(connection))
    found = ((table.name, _differing(_kept(connection, table), remade[table])) for table in _TABLES)
    return tuple(Drift(name, count) for name, count in found if count)


def recompute(connection: Connection) -> tuple[Drift, ...]:
    """The same, and put what the log says in place of it; nobody answers meanwhile."""
    hold_log(connection)
    remade = _remade(evidence(connection))
    found = []
    for table in _TABLES:
        count = _differing(_kept(connection, table), remade[table])
        if count:
            found.append(Drift(table.name, count))
            _replace(connection, table, remade[table])
    return tuple(found)


def _remade(log: Iterable[Evidence]) -> dict[Table, Rows]:
    reviews: dict[tuple[Any, ...], Review] = {}
    stands: dict[Place, Stand] = {}
    for item in log:
        if not item.rushed:
            key = (item.person, item.entry, item.major)
            reviews[key] = reviewed_once_more(
                reviews.get(key), item.right, item.marks, item.answered_at
            )
        if item.first:
            place = Place(item.wave, item.person, item.entry, item.major, item.team)
            stands[place] = stands_after(
                stands.get(place, NOBODY), item.right, item.rushed, item.marks,
                item.wave != PRACTICE,
            )  # fmt: skip
    return {
        REVIEW_STATE: {key: tuple(review) for key, review in reviews.items()},
        STANDING: {tuple(place): tuple(stand) for place, stand in stands.items()},
        CELL: _cells(stands),
        PATTERN: _patterns(stands),
    }


def _cells(stands: Mapping[Place, Stand]) -> Rows:
    sums: dict[tuple[Any, ...], list[int]] = {}
    for place, stand in stands.items():
        total = sums.setdefault(_team(place), [0, 0, 0, 0])
        grown = (int(stand.answers > 0), stand.answers, stand.right, stand.rushed)
        total[:] = [one + more for one, more in zip(total, grown, strict=True)]
    return {key: tuple(total) for key, total in sums.items()}


def _patterns(stands: Mapping[Place, Stand]) -> Rows:
    persons = Counter(
        (*_team(place), stand.marks) for place, stand in stands.items() if stand.marks
    )
    return {key: (count,) for key, count in persons.items()}


def _team(place: Place) -> tuple[Any, ...]:
    return (place.wave, place.team, place.entry, place.major)


def _kept(connection: Connection, table: Table) -> Rows:
    width = len(table.primary_key)
    return {
        tuple(row[:width]): tuple(row[width:])
        for row in connection.execute(select(table))
        if not (table is PATTERN and row.persons == 0)
    }


def _differing(kept: Rows, remade: Rows) -> int:
    return sum(kept.get(key) != remade.get(key) for key in kept.keys() | remade.keys())


def _replace(connection: Connection, table: Table, rows: Rows) -> None:
    connection.execute(delete(table))
    for batch in _batches(rows):
        connection.execute(insert(table), [_named(table, *row) for row in batch])


def _batches(rows: Rows) -> Iterator[list[tuple[tuple[Any, ...], tuple[Any, ...]]]]:
    items = list(rows.items())
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]


def _named(table: Table, key: tuple[Any, ...], values: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip(table.columns.keys(), (*key, *values), strict=True))
