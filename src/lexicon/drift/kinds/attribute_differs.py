"""Probability, closed, won, forecast category, default, converted: they move reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Match, Pair
from lexicon.model.value_set import ResolvedValue
from lexicon.targets.values import probability

_TRUTHS: dict[str, Callable[[ResolvedValue], bool | None]] = {
    "closed": lambda value: value.closed,
    "won": lambda value: value.won,
    "converted": lambda value: value.converted,
}
_OTHERS: dict[str, Callable[[ResolvedValue], object]] = {
    "probability": probability,
    "forecast": lambda value: value.forecast,
}


def _find(pair: Pair) -> Iterator[Drift]:
    said = _said(pair)
    for match in pair.matches:
        if match.is_offered:
            for name, ours in said.items():
                yield from _of_value(pair, match, name, ours(match.ours))


def _said(pair: Pair) -> dict[str, Callable[[ResolvedValue], object]]:
    """The attributes of which both sides speak: where some values are closed, others are not."""
    found: dict[str, Callable[[ResolvedValue], object]] = {}
    values = pair.value_set.values
    if pair.value_set.default is not None:
        found["default"] = lambda value: value.is_default
    for name, read in _TRUTHS.items():
        if any(read(value) is not None for value in values):
            found[name] = partial(_truth, read)
    found |= {
        name: other
        for name, other in _OTHERS.items()
        if any(other(value) is not None for value in values)
    }
    return {name: said for name, said in found.items() if pair.shows(name)}


def _truth(read: Callable[[ResolvedValue], bool | None], value: ResolvedValue) -> bool:
    return bool(read(value))


def _of_value(pair: Pair, match: Match, name: str, ours: object) -> Iterator[Drift]:
    theirs = match.theirs.attributes.get(name)
    if theirs is None or ours is None or _same(ours, theirs):
        return
    found = pair.of_match("attribute_differs", match)
    facts = {**found.facts, "attribute": name, "ours": ours, "theirs": theirs}
    yield replace(found, attribute=name, ours=ours, theirs=theirs, facts=facts)


def _same(ours: object, theirs: object) -> bool:
    """Percentages come as fractions too, with their rounding."""
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return abs(ours - theirs) < 0.005
    return ours == theirs


KIND = Kind(_find, rank=11)
