"""The furthest stage of each row of a table, with "at least" where a later stage is unknown."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from lexicon.criteria.classify import Ladder
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.compile import Compiler
from lexicon.criteria.sql.dialects import Dialect
from lexicon.criteria.sql.writing import column, identifier

STAGE, POSSIBLE, CERTAIN = "stage_by_definition", "stage_possible", "stage_certain"
"""The columns of the answer, as in `Classification`: furthest for certain, furthest possible,
whether both are one."""
_INNER = "lexicon_outcomes"


def outcome_column(stage: str) -> str:
    """The column that has a stage's own outcome: true, false, NULL for unknown."""
    return f"meets_{stage}"


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
    met = [column(outcome_column(name), dialect) for name in names]
    reached, possible = _furthest(names, met, False), _furthest(names, met, True)
    answers = [(STAGE, reached), (POSSIBLE, possible), (CERTAIN, _certain(met))]
    return (
        exp.select(*(column(key, dialect) for key in keys))
        .select(*(exp.alias_(made, identifier(name, dialect)) for name, made in answers))
        .select(*(one.copy() for one in met))
        .from_(exp.to_table(_INNER))
        .with_(_INNER, as_=inner)
    )


def outcomes_query(
    stages: Ladder,
    table: exp.Expr,
    keys: Sequence[str],
    dialect: Dialect,
    columns: Columns | None = None,
) -> exp.Select:
    """SELECT the keys and each stage's own outcome from the table."""
    compiler = Compiler(stages.fields, dialect, columns or Columns(), stages.zone)
    made = [
        exp.alias_(compiler.compiled(rung), identifier(outcome_column(name), dialect))
        for name, rung in stages.rungs
    ]
    return exp.select(*(column(key, dialect) for key in keys)).select(*made).from_(table)


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
