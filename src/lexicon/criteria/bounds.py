"""How far somebody can come of whom a few things are known for good, whatever else is true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lexicon.criteria.classify import Ladder
from lexicon.criteria.fitting import Fitting
from lexicon.criteria.satisfiable import Goal, satisfiable
from lexicon.model.condition import All, Condition, Test, parts


class Bound(NamedTuple):
    """The furthest stage that the criteria leave open; None where not even the first is.

    `barred` is the stage after it, which is out of reach, and `because` the part of its criteria
    that what is known contradicts; None where only several parts together do. Where no stage is
    out of reach both are None.
    """

    furthest: str | None
    barred: str | None = None
    because: Condition | None = None


def bound(known: Mapping[str, str], stages: Ladder, fitting: Fitting) -> Bound:
    """How far a record can come whose fields of `known` (id → value) stay as they are."""
    given = [Goal(Test.model_validate({"field": name, "is": it})) for name, it in known.items()]
    goals, furthest = list(given), None
    for name, rung in stages.rungs:
        goals.append(Goal(rung))
        if not satisfiable(goals, fitting):
            contradicted = (
                part for part in _conjuncts(rung) if not satisfiable([*given, Goal(part)], fitting)
            )
            return Bound(furthest, name, next(contradicted, None))
        furthest = name
    return Bound(furthest)


def _conjuncts(condition: Condition) -> Iterator[Condition]:
    """The parts that all have to hold."""
    if isinstance(condition, All):
        for part in parts(condition):
            yield from _conjuncts(part)
    else:
        yield condition
