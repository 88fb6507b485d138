"""Moments compared in SQL, in each dialect as `criteria/moments` compares them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from lexicon.criteria.moments import FULL, ZONED, Sides
from lexicon.criteria.sql.dialects import Dialect
from lexicon.criteria.sql.writing import literal, text, unknown

COMPARISONS: dict[str, type[exp.Binary]] = {
    "at_least": exp.GTE,
    "above": exp.GT,
    "at_most": exp.LTE,
    "below": exp.LT,
}


def at(operator: str, held: exp.Expr, operands: Sequence[Sides], dialect: Dialect) -> exp.Expr:
    """A test of a moment; unknown where there is none, or nothing that it could come before."""
    if operator in COMPARISONS:
        return _one(COMPARISONS[operator], held, operands[0], dialect) if operands else unknown()
    there = exp.Is(this=held.copy(), expression=exp.null())
    equal = [_one(exp.EQ, held, it, dialect) for it in operands]
    same = exp.or_(*equal, copy=False) if equal else exp.false()
    wanted = exp.Not(this=exp.paren(same)) if operator in ("is_not", "none_of") else same
    return exp.Case(ifs=[exp.If(this=there, true=unknown())], default=wanted)


def _one(kind: type[exp.Binary], held: exp.Expr, operand: Sides, dialect: Dialect) -> exp.Expr:
    by_clock = kind(this=_plain(held), expression=literal(operand.local))
    if operand.utc is None:
        return by_clock
    instant = _instant(held, dialect)
    is_zoned = exp.Not(this=exp.Is(this=instant, expression=exp.null()))
    by_instant = kind(this=text(instant.copy(), dialect), expression=literal(operand.utc))
    return exp.Case(ifs=[exp.If(this=is_zoned, true=by_instant)], default=by_clock)


def _plain(held: exp.Expr) -> exp.Expr:
    spaced = _call("REPLACE", held.copy(), literal("T"), literal(" "))
    length = _call("LENGTH", held.copy())
    rest = _call("SUBSTR", literal(FULL), exp.Add(this=length, expression=literal(1)))
    return exp.paren(exp.DPipe(this=spaced, expression=rest))


def _instant(held: exp.Expr, dialect: Dialect) -> exp.Expr:
    """In UTC to the second, of a moment that names its zone; else NULL."""
    if dialect == "sqlite":
        return _in_sqlite(held)
    matches = exp.RegexpLike(this=held.copy(), expression=literal(ZONED))
    cast = exp.cast(held.copy(), "timestamptz")
    if dialect != "postgres":  # which needs no other: what matches is a moment
        cast = exp.TryCast(this=held.copy(), to=exp.DataType.build("timestamptz"))
    shown: exp.Expr = exp.TimeToStr(
        this=exp.AtTimeZone(this=cast, zone=literal("UTC")), format=literal("%Y-%m-%d %H:%M:%S")
    )
    if dialect == "bigquery":
        shown = _call("FORMAT_TIMESTAMP", literal("%F %T"), cast, literal("UTC"))
    elif dialect == "spark":  # which shows a moment in the session's zone
        utc = _call("TO_UTC_TIMESTAMP", cast, _call("CURRENT_TIMEZONE"))
        shown = _call("DATE_FORMAT", utc, literal("yyyy-MM-dd HH:mm:ss"))
    return exp.Case(ifs=[exp.If(this=matches, true=shown)])


def _in_sqlite(held: exp.Expr) -> exp.Expr:
    """SQLite has no regular expressions; its own reading needs minutes in a zone."""

    def part(start: int, length: int) -> exp.Expr:
        return _call("SUBSTR", held.copy(), literal(start), literal(length))

    def is_sign(one: exp.Expr) -> exp.Expr:
        return exp.In(this=one, expressions=[literal("+"), literal("-")])

    minutes = exp.DPipe(this=held.copy(), expression=literal(":00"))
    whole = exp.Case(ifs=[exp.If(this=is_sign(part(-3, 1)), true=minutes)], default=held.copy())
    zones = (exp.EQ(this=part(-1, 1), expression=literal("Z")), is_sign(part(-6, 1)))
    is_long = exp.GT(this=_call("LENGTH", held.copy()), expression=literal(16))
    real = exp.EQ(this=_call("DATE", part(1, 10), literal("+0 days")), expression=part(1, 10))
    named = exp.or_(*zones, is_sign(part(-3, 1)), copy=False)
    return exp.Case(
        ifs=[exp.If(this=exp.and_(is_long, real, named), true=_call("DATETIME", whole))]
    )


def _call(name: str, *arguments: exp.Expr) -> exp.Expr:
    return exp.Anonymous(this=name, expressions=list(arguments))
