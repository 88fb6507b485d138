"""Records that are the same in some columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.audit.held import TABLE, Held, name
from lexicon.audit.kind import Found


def twins(held: Held, columns: Sequence[str]) -> Iterator[Found]:
    """One finding for all groups of records that share the folded columns, if there are any.

    They are counted by a hash of 64 bits, which takes a third of the memory: that two people have
    one happens once in forty million audits of a million records. Listed are the texts themselves.
    """
    named = ", ".join(map(name, columns))
    filled = " AND ".join(f"{name(column)} IS NOT NULL" for column in columns)
    known = f"CASE WHEN {filled} THEN hash({named}) END"
    groups = f"SELECT {known} AS known, count(*) AS alike FROM {TABLE} GROUP BY 1"
    shared = "CASE WHEN known IS NOT NULL THEN alike END"  # as a condition it would be asked first
    people, records = held.ask_early(
        f"SELECT count(known), sum({shared}) FROM ({groups} HAVING count(*) > 1)"
    )[0]
    if records:
        alike = " AND ".join(f"count({name(column)}) > 1" for column in columns)
        listed = f"SELECT {named} FROM {TABLE} GROUP BY {named} HAVING {alike}"
        where = f"({named}) IN ({listed})"
        yield Found(int(records), where, "", {"people": people}, shown=tuple(columns))
