"""Which table of a database is read: that which the mapping names, or the only one."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.audit.refused import Refused

_MOST = 20
"""Tables told by name."""


def chosen_table(data: str, table: str | None, there: Sequence[str]) -> str:
    """The table's name as the database has it. Raises LexiconError, with the names there are."""
    known = {name.casefold(): name for name in there}
    if table is None and len(there) == 1:
        return there[0]
    if table is not None and table.casefold() in known:
        return table if table in there else known[table.casefold()]
    if not there:
        raise Refused("no_tables", file=data)
    listed = ", ".join(there[:_MOST]) + (", …" if len(there) > _MOST else "")
    if table is None:
        raise Refused("several_tables", file=data, there=listed)
    raise Refused("no_table", file=data, table=table, there=listed)
