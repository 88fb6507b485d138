"""SQL as text, for rooms that know nothing of sqlglot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sqlglot import exp

from lexicon.criteria.classify import Ladder
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.compile import Compiler
from lexicon.criteria.sql.dialects import Dialect
from lexicon.criteria.sql.ladder import answers, ladder_query, outcomes
from lexicon.criteria.sql.writing import identifier, written
from lexicon.criteria.sql.writing import literal as quoted
from lexicon.model.condition import Condition
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import Scalar

SOURCE = "lexicon_source"
"""The name that stands for the table where `ladder_text` is given a text to put in its place."""


def condition_text(
    condition: Condition,
    fields: Mapping[str, Field],
    dialect: Dialect,
    columns: Columns | None = None,
    zone: str = "UTC",
) -> str:
    """A condition as an expression: true, false, or NULL for unknown. Raises NotInSql."""
    compiler = Compiler(fields, dialect, columns or Columns(), zone)
    return written(compiler.compiled(condition), dialect)


def ladder_text(
    stages: Ladder,
    table: Sequence[str] | None,
    keys: Sequence[str],
    dialect: Dialect,
    columns: Columns | None = None,
) -> str:
    """The query for the furthest stage of each row, over several lines. Raises NotInSql.

    `table` has the parts of its name (`("crm", "leads")`); None leaves the bare word
    `lexicon_source` in its place, for a template to replace.
    """
    named = _table(table, dialect) if table else exp.to_table(SOURCE)
    query = ladder_query(stages, named, keys, dialect, columns)
    return written(query, dialect, pretty=True)


def ladder_columns(
    stages: Ladder, dialect: Dialect, columns: Columns | None = None
) -> tuple[dict[str, str], dict[str, str]]:
    """What `ladder_text` selects, as expressions by column. Raises NotInSql.

    First each stage's own outcome, then what follows from the columns with the outcomes.
    """
    first = outcomes(stages, dialect, columns)
    return _texts(first, dialect), _texts(answers(stages, dialect), dialect)


def _texts(made: Mapping[str, exp.Expr], dialect: Dialect) -> dict[str, str]:
    return {name: written(expression, dialect) for name, expression in made.items()}


@lru_cache(1024)
def name_text(name: str, dialect: Dialect) -> str:
    """A name in the dialect's quotes."""
    return written(identifier(name, dialect), dialect)


@lru_cache(1024, typed=True)
def literal_text(value: Scalar, dialect: Dialect) -> str:
    """A value as the dialect writes it. Raises NotInSql for a text with NUL."""
    return written(quoted(value), dialect)


def table_text(table: Sequence[str], dialect: Dialect) -> str:
    """A table's name, its parts quoted."""
    return written(_table(table, dialect), dialect)


def _table(parts: Sequence[str], dialect: Dialect) -> exp.Table:
    named = [identifier(part, dialect) for part in parts[-3:]]
    db = named[-2] if len(named) > 1 else None
    catalog = named[-3] if len(named) > 2 else None
    return exp.Table(this=named[-1], db=db, catalog=catalog)
