"""A field's value as an SQL expression: NULL where it is empty."""

from __future__ import annotations

from collections.abc import Mapping

from sqlglot import exp

from lexicon.criteria.fitting import has_type
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.dialects import Dialect
from lexicon.criteria.sql.writing import column, literal, text
from lexicon.model.kinds.field import Field

_NUMERIC = ("integer", "decimal", "money")


def raw(field: Field, columns: Columns, dialect: Dialect) -> exp.Expr | None:
    """What the column holds, an empty text counting as nothing; None where there is no column.

    Of an act it is its last column.
    """
    named = columns.of(field)
    if not named:
        return None
    held = column(named[-1], dialect)
    if columns.tidy:
        return held
    codes = columns.codes(field)
    if codes:
        return _decoded(field, held, codes, dialect)
    if field.type in (*_NUMERIC, "boolean"):
        return _number(held, dialect)
    return _not_empty(held, dialect)


def filled(field: Field, columns: Columns, dialect: Dialect) -> exp.Expr:
    """Whether the field is filled: true or false, never unknown.

    An act is filled where each of its columns is: it is who and when.
    """
    if field.type == "act":
        named = [column(name, dialect) for name in columns.of(field)]
        there = map(is_there if columns.tidy else _has_text, named)
        return exp.and_(*there, copy=False) if named else exp.false()
    if columns.tidy and field.type == "text" and columns.of(field):
        return is_there(column(f"there.{field.id}", dialect))
    held = raw(field, columns, dialect)
    return exp.false() if held is None else is_there(held)


def value(field: Field, columns: Columns, dialect: Dialect) -> exp.Expr | None:
    """The value with what an empty one counts as, where that is of the field's own type."""
    found = raw(field, columns, dialect)
    if found is None or field.when_empty is None or not fills(field):
        return found
    return exp.Coalesce(this=found, expressions=[literal(field.when_empty)])


def fills(field: Field) -> bool:
    """Whether `when_empty` can stand in the field's own column."""
    return field.type != "act" and comparable(field.when_empty, field)


def comparable(operand: object, field: Field) -> bool:
    """Whether the database can hold the operand against the field's values.

    Text, dates and times are text, and compared as such: `2026-03` is before `2026-03-02`.
    """
    if field.type in _NUMERIC:
        return has_type(operand, "decimal")
    if field.type == "boolean":
        return isinstance(operand, bool)
    return isinstance(operand, str) and field.type != "act"


def _decoded(field: Field, held: exp.Expr, codes: Mapping[str, str], dialect: Dialect) -> exp.Expr:
    """Our values for the table's codes; a code that means none of them stays what it is."""
    code = _not_empty(held, dialect)
    boolean = field.type == "boolean"
    ifs = [
        exp.If(
            this=exp.EQ(this=code.copy(), expression=literal(known)),
            true=literal(meant == "true" if boolean else meant),
        )
        for known, meant in codes.items()
    ]
    return exp.Case(ifs=ifs, default=None if boolean else code.copy())


def _not_empty(held: exp.Expr, dialect: Dialect) -> exp.Expr:
    return exp.Nullif(this=text(held, dialect), expression=exp.Literal.string(""))


def _number(held: exp.Expr, dialect: Dialect) -> exp.Expr:
    """In SQLite alone a column of numbers may hold an empty text."""
    if dialect == "sqlite":
        return exp.Nullif(this=held, expression=exp.Literal.string(""))
    return held


def is_there(found: exp.Expr) -> exp.Expr:
    """Whether an expression is not NULL."""
    return exp.Not(this=exp.Is(this=found, expression=exp.null()))


def _has_text(held: exp.Expr) -> exp.Expr:
    cast = exp.cast(held, exp.DataType.Type.TEXT)
    return is_there(exp.Nullif(this=cast, expression=exp.Literal.string("")))
