"""A table of a PostgreSQL as CSV, read in a transaction that can change nothing."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lexicon.audit.chosen_table import chosen_table
from lexicon.audit.column import number_name
from lexicon.audit.json_cell import BETWEEN
from lexicon.audit.refused import Refused

if TYPE_CHECKING:
    import psycopg

POSTGRES = ("postgresql://", "postgres://")
"""How its addresses begin."""
_HIDDEN = "•••"
_TABLES = (
    "SELECT nspname, relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT relispartition "
    "AND nspname !~ '^pg_' AND nspname <> 'information_schema' "
    "AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1, 2"
)
"""Views that are kept are in no list of the standard's; a part of a table is in the whole."""
_WRITTEN = ("SET client_encoding TO 'UTF8'", "SET datestyle TO 'ISO, YMD'")
"""As the audit reads texts and dates, however the server is set."""
_OPEN = "public"
_MONEY = 790
_POINTED = (700, 701, 1700, _MONEY)
_LISTS = (1009, 1014, 1015)
"""The types of numbers that may have a point, and of arrays of texts, as the server numbers them.
"""


def copy_postgres(address: str, table: str | None, copied: Path) -> Path:
    """Write the table to `copied`, by PostgreSQL's own COPY. No message has the password in it.

    Raises LexiconError, for a table or a package that is not there too.
    """
    try:
        import psycopg
        from psycopg.conninfo import conninfo_to_dict
    except ImportError as missing:
        raise Refused("no_psycopg") from missing
    try:
        password = str(conninfo_to_dict(address).get("password") or "")
    except psycopg.Error:
        raise Refused("address") from None
    try:
        with psycopg.connect(address) as opened:
            opened.read_only = True
            for setting in _WRITTEN:
                opened.execute(setting)
            _copy(opened, _named(opened, table), copied)
    except psycopg.Error as fault:
        told = str(fault).partition("\n")[0]
        shown = told.replace(password, _HIDDEN) if password else told
        raise Refused("unreadable", file="PostgreSQL", fault=shown) from None
    return copied


def _named(opened: psycopg.Connection[Any], table: str | None) -> str:
    rows = opened.execute(_TABLES).fetchall()
    there = [name if schema == _OPEN else f"{schema}.{name}" for schema, name in rows]
    return chosen_table("PostgreSQL", table, there)


def _copy(opened: psycopg.Connection[Any], table: str, copied: Path) -> None:
    from lexicon.criteria.sql.texts import (  # by way of sqlglot, for no other data
        name_text,
        table_text,
    )

    name = table_text(table.split("."), "postgres")
    nothing: Any = f"SELECT * FROM {name} LIMIT 0"
    columns = opened.execute(nothing).description or ()
    names = [column.name for column in columns]
    made = [_made(name_text(column.name, "postgres"), column.type_code) for column in columns]
    pointed = [at for at, column in enumerate(columns) if column.type_code in _POINTED]
    made += [f"CASE WHEN {made[at]} IS NOT NULL THEN true END" for at in pointed]
    copying: Any = f"COPY (SELECT {', '.join(made)} FROM {name}) TO STDOUT (FORMAT csv)"
    with copied.open("w", encoding="utf-8", newline="") as written:
        headings = [*names, *(number_name(names[at].strip()) for at in pointed)]
        csv.writer(written).writerow(headings)
    with copied.open("ab") as added, opened.cursor().copy(copying) as copy:
        for block in copy:
            added.write(block)


def _made(column: str, kind: int) -> str:
    """A column of money as the number that it is, whatever money the server is set to.

    Of an array of texts all that it has, as a CRM writes several values in one cell.
    """
    if kind in _LISTS:
        return f"array_to_string({column}, '{BETWEEN}')"
    return f"CAST({column} AS numeric)" if kind == _MONEY else column
