"""Records that are the same in some columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.audit.held import TABLE, Held, name
from lexicon.audit.kind import Found


def twins(held: Held, columns: Sequence[str]) -> Iterator[Found]:
    """One finding for all groups of records that share the folded columns, if there are any."""
    named = ", ".join(map(name, columns))
    there = " AND ".join(f"{name(column)} IS NOT NULL" for column in columns)
    groups = f"SELECT {named} FROM {TABLE} WHERE {there} GROUP BY ALL HAVING count(*) > 1"
    where = f"({named}) IN ({groups})"
    records = held.count(where)
    if records:
        people = held.ask(f"SELECT count(*) FROM ({groups})")[0][0]
        yield Found(records, where, "", {"people": people}, shown=tuple(columns))
