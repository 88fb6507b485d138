"""Conditions and records drawn at random over small domains."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import strategies as draw

from lexicon.criteria.evaluate import Value
from lexicon.model.condition import Condition
from lexicon.model.kinds.stage import Act
from tests.criteria.worlds import condition

Written = dict[str, Any]
SMALL: dict[str, tuple[Value, ...]] = {
    "consent": (None, True, False),
    "demo": (None, True, False),
    "score": (None, 0, 1, 2, 3, 4),
    "staff": (None, 0, 1, 2, 3, 4),
    "fit": (None, "good", "poor"),
    "signed": (None, Act(who="sales", when="2026-03-02")),
}
"""Every state each field can be in."""
EVERY_RECORD = tuple(dict(zip(SMALL, states, strict=True)) for states in product(*SMALL.values()))
BOUNDS = ("at_least", "above", "at_most", "below")


def _tests(name: str) -> draw.SearchStrategy[Written]:
    filled = draw.booleans().map(lambda on: {"field": name, "filled": on})
    if name == "signed":
        return filled
    values = draw.sampled_from([state for state in SMALL[name] if state is not None])
    several = draw.lists(values, min_size=1, max_size=2, unique=True)
    single = ("is", "is_not", *(BOUNDS if name in ("score", "staff") else ()))
    compared = draw.tuples(draw.sampled_from(single), values)
    among = draw.tuples(draw.sampled_from(("one_of", "none_of")), several)
    return filled | (compared | among).map(lambda pair: {"field": name, pair[0]: pair[1]})


def _joined(inner: draw.SearchStrategy[Written]) -> draw.SearchStrategy[Written]:
    several = draw.lists(inner, min_size=1, max_size=3)
    joined = draw.tuples(draw.sampled_from(("all", "any")), several)
    return joined.map(lambda pair: {pair[0]: pair[1]}) | inner.map(lambda part: {"not": part})


LEAVES: draw.SearchStrategy[Written] = draw.one_of(
    draw.sampled_from(sorted(SMALL)).flatmap(_tests), draw.just({"always": True})
)
WRITTEN = draw.recursive(LEAVES, _joined, max_leaves=8)
CONDITIONS: draw.SearchStrategy[Condition] = WRITTEN.map(condition)
RECORDS = draw.fixed_dictionaries({name: draw.sampled_from(SMALL[name]) for name in SMALL})
