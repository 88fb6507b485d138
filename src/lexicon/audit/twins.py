"""Records that are the same in some columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.audit.held import TABLE, Held, name
from lexicon.audit.kind import Found


def twins(held: Held, columns: Sequence[str]) -> Iterator[Found]:
    """One finding for all groups of records that share the folded columns, if there are any."""
    named = ", ".join(map(name, columns))
    alike = " AND ".join(f"count({name(column)}) > 1" for column in columns)
    groups = f"FROM {TABLE} GROUP BY {named} HAVING {alike}"
    counted = f"SELECT count(*) AS alike {groups}"
    people, records = held.ask(f"SELECT count(*), sum(alike) FROM ({counted})")[0]
    if records:
        where = f"({named}) IN (SELECT {named} {groups})"
        yield Found(int(records), where, "", {"people": people}, shown=tuple(columns))
