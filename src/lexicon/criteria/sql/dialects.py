"""The dialects of SQL in which criteria can be written."""

from __future__ import annotations

from typing import Literal, get_args

from lexicon.errors import LexiconError

Dialect = Literal["bigquery", "duckdb", "postgres", "snowflake", "spark", "sqlite"]
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)


class NotInSql(LexiconError):
    """Something that no SQL text can hold."""
