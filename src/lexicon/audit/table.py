"""The name of the table that every question is about, and names in it; imports next to nothing."""

from __future__ import annotations

from lexicon.criteria.sql.quoted import quoted_name

TABLE = "records"
"""The table of records."""


def name(column: str) -> str:
    """A column's name in the engine's SQL."""
    return quoted_name(column)


def asked_of(query: str, question: str) -> str:
    """A question about the table of records, which a query makes."""
    return f"WITH {TABLE} AS NOT MATERIALIZED ({query}) {question}"
