"""A value of JSON as a cell of a table would have it, in SQL."""

from __future__ import annotations

BETWEEN = "; "
"""What stands between several values in one cell, as CRMs write them."""
_OF_TEXTS = "coalesce(json_type({inner}, '$[0]'), 'VARCHAR') = 'VARCHAR'"
"""Of any other list nobody says how a cell would have it; of an empty one there is nothing."""


def json_text(inner: str) -> str:
    """A value of JSON as a cell of a table would have it."""
    listed = f"array_to_string(TRY_CAST({inner} AS VARCHAR[]), '{BETWEEN}')"
    is_list = f"json_type({inner}) = 'ARRAY' AND {_OF_TEXTS.format(inner=inner)}"
    return f"CASE WHEN {is_list} THEN {listed} ELSE {inner} ->> '$' END"


def json_number(inner: str) -> str:
    """Something that is NULL of a value that is no number with a point."""
    return f"CASE WHEN json_type({inner}) = 'DOUBLE' THEN true END"
