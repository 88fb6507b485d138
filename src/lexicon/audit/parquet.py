"""A Parquet file where it lies for the engine, and what is always asked of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lexicon.audit.column import ROW, Column
from lexicon.criteria.sql.quoted import quoted_value

_NUMBER = "file_row_number"
"""The engine's own column, from 0."""
_NO_BLANKS = (
    "type <> 'BYTE_ARRAY' OR num_values = stats_null_count "
    "OR coalesce(stats_min_value >= '!' AND stats_max_value < '~', false)"
)
"""The condition of a part of a column in which no text can be one of blanks alone."""


def is_parquet(start: bytes) -> bool:
    """Whether the first bytes of a file say that it is one."""
    return start.startswith(b"PAR1")


def parquet_link(folder: Path, number: int = 0) -> Path:
    """Where the DATA of a number lies for the engine, if it is a Parquet file."""
    return folder / f"data{number}.parquet"


def rows_of(file: Path) -> str:
    """The query for its records."""
    return f"SELECT * FROM {read_parquet(file)}"


def read_parquet(file: Path) -> str:
    """The file as a table."""
    return f"read_parquet({_quoted(file)})"


def can_be_numbered(columns: Iterable[str]) -> bool:
    """Whether no column of it is called as a row's number is."""
    return not {column.casefold() for column in columns} & {ROW, _NUMBER}


def numbered(rows: str, there: Iterable[Column], asked: Iterable[str]) -> str:
    """The query for each row's number, and for those of its columns that are asked for."""
    wanted = frozenset(asked)
    columns = [one.quoted for one in there if one.name in wanted]
    return f"SELECT {', '.join((*columns, f'{_NUMBER} + 1 AS {ROW}'))} FROM {rows}"


def described(query: str) -> str:
    """The question for the columns of a query."""
    return f"DESCRIBE {query}"


def counted_by(file: Path) -> str:
    """The question for how many values each column has, where the file itself knows.

    Not of a column of texts in which one may be blank.
    """
    return (
        "SELECT path_in_schema, CAST(sum(num_values - stats_null_count) AS BIGINT) "
        f"FROM parquet_metadata({_quoted(file)}) "
        "GROUP BY 1 HAVING count(stats_null_count) = count(*) "
        f"AND count(DISTINCT row_group_id) = count(*) AND bool_and({_NO_BLANKS})"
    )


def coded_in(file: Path) -> str:
    """The question for the columns of which the file has each text once."""
    return (
        f"SELECT path_in_schema FROM parquet_metadata({_quoted(file)}) "
        "GROUP BY 1 HAVING bool_and(encodings LIKE '%DICTIONARY%')"
    )


def asked_first(file: Path) -> tuple[str, ...]:
    """What an audit asks before all else."""
    return described(rows_of(file)), coded_in(file), counted_by(file)


def _quoted(file: Path) -> str:
    return quoted_value(str(file))
