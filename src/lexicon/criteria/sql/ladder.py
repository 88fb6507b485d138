"""The furthest stage of each row of a table, with "at least" where a later stage is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlglot import exp

from lexicon.criteria.classify import Ladder
from lexicon.criteria.sql.answered import (
    CERTAIN,
    POSSIBLE,
    STAGE,
    outcome_column,
)  # fmt: skip
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.compile import Compiler
from lexicon.criteria.sql.dialects import Dialect
from lexicon.criteria.sql.writing import column, identifier

_INNER = "lexicon_outcomes"


def ladder_query(
    stages: Ladder,
    table: exp.Expr,
    keys: Sequence[str],
    dialect: Dialect,
    columns: Columns | None = None,
) -> exp.Select:
    """SELECT the keys, the stage, the furthest possible, whether it is certain, each outcome."""
    inner = outcomes_query(stages, table, keys, dialect, columns)
    names = [name for name, _ in stages.rungs]
    return (
        exp.select(*(column(key, dialect) for key in keys))
        .select(*_named(answers(stages, dialect), dialect))
        .select(*(column(outcome_column(name), dialect) for name in names))
        .from_(exp.to_table(_INNER))
        .with_(_INNER, as_=inner)
    )


def answers(stages: Ladder, dialect: Dialect) -> dict[str, exp.Expr]:
    """The columns of the answer, from those that have each stage's own outcome."""
    names = [name for name, _ in stages.rungs]
    met = [column(outcome_column(name), dialect) for name in names]
    reached, possible = _furthest(names, met, False), _furthest(names, met, True)
    return {STAGE: reached, POSSIBLE: possible, CERTAIN: _certain(met)}


def outcomes(
    stages: Ladder, dialect: Dialect, columns: Columns | None = None
) -> dict[str, exp.Expr]:
    """Each stage's own outcome, from the columns of the table."""
    compiler = Compiler(stages.fields, dialect, columns or Columns(), stages.zone)
    return {outcome_column(name): compiler.compiled(rung) for name, rung in stages.rungs}


def outcomes_query(
    stages: Ladder,
    table: exp.Expr,
    keys: Sequence[str],
    dialect: Dialect,
    columns: Columns | None = None,
) -> exp.Select:
    """SELECT the keys and each stage's own outcome from the table."""
    made = _named(outcomes(stages, dialect, columns), dialect)
    return exp.select(*(column(key, dialect) for key in keys)).select(*made).from_(table)


def _named(made: Mapping[str, exp.Expr], dialect: Dialect) -> Iterator[exp.Expr]:
    for name, expression in made.items():
        yield exp.alias_(expression, identifier(name, dialect))


def _furthest(names: Sequence[str], met: Sequence[exp.Expr], unknown_counts: bool) -> exp.Expr:
    """The stage before the first that is not met; an unknown one counts as told."""
    before: list[exp.Expr] = [exp.null(), *map(exp.Literal.string, names)]
    ifs = [
        exp.If(this=exp.Not(this=_settled(one, unknown_counts)), true=stage)
        for one, stage in zip(met, before, strict=False)
    ]
    nothing = exp.cast(exp.null(), exp.DataType.Type.TEXT)
    return exp.Case(ifs=ifs, default=before[-1]) if ifs else nothing


def _certain(met: Sequence[exp.Expr]) -> exp.Expr:
    """Whether no stage is unknown before the first that is not met."""
    ifs = []
    for one in met:
        ifs.append(exp.If(this=exp.Is(this=one.copy(), expression=exp.null()), true=exp.false()))
        ifs.append(exp.If(this=exp.Not(this=one.copy()), true=exp.true()))
    return exp.Case(ifs=ifs, default=exp.true()) if ifs else exp.true()


def _settled(one: exp.Expr, unknown_counts: bool) -> exp.Expr:
    counted = exp.true() if unknown_counts else exp.false()
    return exp.Coalesce(this=one.copy(), expressions=[counted])
