"""Names and values as DuckDB writes them, without sqlglot: an audit asks while that is imported.

For DuckDB alone, whose quotes are those of the standard; `texts` writes them for every dialect.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lexicon.criteria.sql.dialects import NotInSql

if TYPE_CHECKING:  # the model's are not needed to ask early
    from lexicon.model.scalars import Scalar


def quoted_name(name: str) -> str:
    """A name in quotes."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def quoted_value(value: Scalar) -> str:
    """A value. Raises NotInSql for a text with NUL."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return format(Decimal(repr(value)), "f")
    if "\0" in value:
        raise NotInSql("a text with the sign NUL cannot be written in SQL")
    doubled = value.replace("'", "''")
    return f"'{doubled}'"
