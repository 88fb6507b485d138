"""Records that are the same in some columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.audit.held import Held
from lexicon.audit.kind import Found
from lexicon.audit.people import asked
from lexicon.audit.table import TABLE, name


def twins(held: Held, columns: Sequence[str]) -> Iterator[Found]:
    """One finding for all groups of records that share the folded columns, if there are any.

    Counted are hashes; listed are the texts themselves.
    """
    named = ", ".join(map(name, columns))
    people, records = held.ask(asked(columns))[0]
    if records:
        alike = " AND ".join(f"count({name(column)}) > 1" for column in columns)
        listed = f"SELECT {named} FROM {TABLE} GROUP BY {named} HAVING {alike}"
        where = f"({named}) IN ({listed})"
        yield Found(int(records), where, "", {"people": people}, shown=tuple(columns))
