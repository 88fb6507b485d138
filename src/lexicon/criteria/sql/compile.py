"""A condition as an SQL expression: true, false, or NULL for unknown, exactly as `evaluate`.

SQL's AND, OR and NOT are Kleene's. Moments are compared as `criteria/moments` says, all else that
is no number as text: the value of a column in a record is the text that the database casts it to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlglot import exp

from lexicon.criteria.evaluate import holds
from lexicon.criteria.moments import sides
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.dialects import Dialect, NotInSql
from lexicon.criteria.sql.moments import COMPARISONS, at
from lexicon.criteria.sql.values import comparable, filled, fills, raw, value
from lexicon.criteria.sql.writing import literal, unknown
from lexicon.model.condition import All, Always, Any, Condition, DecidedBy, Not, Test
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import Scalar, bare


@dataclass(frozen=True)
class Compiler:
    """Conditions on these fields, for one dialect and one table."""

    fields: Mapping[str, Field]
    dialect: Dialect
    columns: Columns = field(default_factory=Columns)
    zone: str = "UTC"

    def compiled(self, condition: Condition) -> exp.Expr:
        """The condition's expression. Raises NotInSql for a field that nobody defines."""
        match condition:
            case Always():
                return exp.true()
            case All(all=inner):
                return exp.and_(*map(self.compiled, inner), copy=False)
            case Any(any=inner):
                return exp.or_(*map(self.compiled, inner), copy=False)
            case Not():
                return exp.Not(this=exp.paren(self.compiled(condition.not_), copy=False))
            case DecidedBy(until_decided=part):
                return self.compiled(part)
            case Test():
                return self._test(condition)

    def _test(self, test: Test) -> exp.Expr:
        of = self.fields.get(bare(test.field))
        if of is None:
            raise NotInSql(f"no field is called {bare(test.field)}")
        if test.operator == "filled":
            there = filled(of, self.columns, self.dialect)
            return there if test.filled else exp.Not(this=exp.paren(there, copy=False))
        held = self._held(of)
        outcome = holds(test, {}, self.fields)
        if held is None:
            return _constant(outcome)
        if of.when_empty is None or fills(of):
            return self._compared(test, value(of, self.columns, self.dialect) or held, of)
        empty = exp.Is(this=held, expression=exp.null())
        branches = [exp.If(this=empty, true=_constant(outcome))]
        return exp.Case(ifs=branches, default=self._compared(test, held.copy(), of))

    def _compared(self, test: Test, held: exp.Expr, of: Field) -> exp.Expr:
        if of.type == "time":
            operands = test.operand if isinstance(test.operand, tuple) else (test.operand,)
            texts = [item for item in operands if isinstance(item, str)]
            return at(test.operator, held, [sides(it, self.zone) for it in texts], self.dialect)
        return _compared(test, held, of)

    def _held(self, of: Field) -> exp.Expr | None:
        """The value as it is; of an act whatever is there, for nothing can be equal to an act."""
        held = raw(of, self.columns, self.dialect)
        if held is None or of.type != "act":
            return held
        there = filled(of, self.columns, self.dialect)
        return exp.Case(ifs=[exp.If(this=there, true=held)])


def _compared(test: Test, held: exp.Expr, of: Field) -> exp.Expr:
    operands = test.operand if isinstance(test.operand, tuple) else (test.operand,)
    usable = [item for item in operands if comparable(item, of)]
    if test.operator in COMPARISONS:
        if not usable or of.type == "boolean":
            return unknown()
        return COMPARISONS[test.operator](this=held, expression=literal(usable[0]))
    same = _equal(held, usable)
    return exp.Not(this=same) if test.operator in ("is_not", "none_of") else same


def _equal(held: exp.Expr, operands: list[Scalar]) -> exp.Expr:
    """False, not unknown, where a value is there and nothing could ever be equal to it."""
    if not operands:
        empty = exp.Is(this=held, expression=exp.null())
        return exp.Case(ifs=[exp.If(this=empty, true=unknown())], default=exp.false())
    if len(operands) == 1:
        return exp.EQ(this=held, expression=literal(operands[0]))
    return exp.In(this=held, expressions=[literal(item) for item in operands])


def _constant(outcome: bool | None) -> exp.Expr:
    return unknown() if outcome is None else literal(outcome)
