"""Compare two conditions by what they mean: who qualifies, not how it is written.

One condition implies another when no record surely meets the first without surely meeting the
second; both ways round, they are equal though written otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lexicon.criteria.fitting import Fitting
from lexicon.criteria.satisfiable import Goal, satisfiable
from lexicon.model.condition import Condition, Test, parts, tests
from lexicon.model.scalars import bare

Verdict = Literal["equal", "tightened", "loosened", "changed"]


@dataclass(frozen=True, slots=True)
class Shift:
    """One test whose value moved: `lead_score at_least 20` → `lead_score at_least 30`."""

    before: Test
    after: Test

    @property
    def field(self) -> str:
        return bare(self.before.field)


def compare(before: Condition, after: Condition, fitting: Fitting) -> Verdict:
    """Whether fewer, more, other or the same records qualify.

    Where that cannot be settled cheaply the answer is "changed": never "equal" without proof.
    """
    narrower = implies(after, before, fitting)
    wider = implies(before, after, fitting)
    if narrower and wider:
        return "equal"
    if narrower:
        return "tightened"
    return "loosened" if wider else "changed"


def implies(one: Condition, other: Condition, fitting: Fitting) -> bool:
    """Whether every record that surely meets `one` surely meets `other`."""
    goals = (Goal(one), Goal(other, wanted=False, surely=False))
    return not satisfiable(goals, fitting)


def shift(before: Condition, after: Condition) -> Shift | None:
    """The one test whose value moved; None where more than that changed."""
    if _skeleton(before) != _skeleton(after):
        return None
    moved = [
        Shift(was, now)
        for was, now in zip(tests(before), tests(after), strict=True)
        if was.operand != now.operand
    ]
    return moved[0] if len(moved) == 1 else None


def _skeleton(condition: Condition) -> tuple[object, ...]:
    """The condition without its values."""
    if isinstance(condition, Test):
        return (bare(condition.field), condition.operator)
    return (type(condition), *map(_skeleton, parts(condition)))
