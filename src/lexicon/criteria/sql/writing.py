"""What differs from one SQL to the other, where sqlglot leaves it to whoever writes it."""

from __future__ import annotations

import re
from decimal import Decimal

from sqlglot import exp

from lexicon.criteria.sql.dialects import Dialect, NotInSql
from lexicon.model.scalars import Scalar

_PLAIN = re.compile(r"[a-z_][a-z0-9_]*").fullmatch


def identifier(name: str, dialect: Dialect) -> exp.Identifier:
    """A quoted name. Snowflake writes plain names in capitals unless they were quoted when made."""
    kept = name.upper() if dialect == "snowflake" and _PLAIN(name) else name
    return exp.to_identifier(kept, quoted=True)


def column(name: str, dialect: Dialect) -> exp.Column:
    """A column by its name."""
    return exp.Column(this=identifier(name, dialect))


def literal(value: Scalar) -> exp.Expr:
    """A value. Raises NotInSql for a text with NUL, which databases refuse."""
    if isinstance(value, bool):
        return exp.true() if value else exp.false()
    if isinstance(value, int | float):
        return exp.Literal.number(format(Decimal(repr(value)), "f"))
    if "\0" in value:
        raise NotInSql("a text with the sign NUL cannot be written in SQL")
    return exp.Literal.string(value)


def text(expression: exp.Expr, dialect: Dialect) -> exp.Expr:
    """As text that sorts by its signs' numbers, as Python's does, whatever the locale."""
    cast = exp.cast(expression, exp.DataType.Type.TEXT)
    if dialect == "postgres":
        return exp.Collate(this=cast, expression=exp.to_identifier("C", quoted=True))
    return cast


def written(expression: exp.Expr, dialect: Dialect, pretty: bool = False) -> str:
    """The SQL text."""
    return expression.sql(dialect=dialect, pretty=pretty)


def unknown() -> exp.Expr:
    """Neither true nor false."""
    return exp.cast(exp.null(), exp.DataType.Type.BOOLEAN)
