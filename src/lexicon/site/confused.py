"""Pairs of entries that people take for one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries, why they are not the same, and the page that compares them."""

    one: str
    two: str
    path: str
    because: dict[str, str] = field(default_factory=dict)

    def other(self, reference: str) -> str:
        """The one that is not `reference`."""
        return self.two if reference == self.one else self.one


def pairs(dictionary: Dictionary) -> list[Pair]:
    """Each pair once, whichever side it is written on, in funnel order and then by page."""
    order = {stage.ref: index for index, stage in enumerate(dictionary.stages)}
    last = len(order)
    found = list(_pairs(dictionary, order))
    shared = Counter(pair.path for pair in found)
    alone = [pair if shared[pair.path] == 1 else _with_kinds(pair) for pair in found]
    return sorted(
        alone, key=lambda pair: (order.get(pair.one, last), order.get(pair.two, last), pair.path)
    )


def _pairs(dictionary: Dictionary, order: dict[str, int]) -> Iterator[Pair]:
    seen: set[frozenset[str]] = set()
    used = {name: it for name, it in dictionary.entries.items() if it.status != "retired"}
    for entry in used.values():
        for relation in entry.related:
            both = frozenset((entry.ref, relation.to))
            known = relation.to in used
            if relation.as_ == "confused_with" and known and len(both) == 2 and both not in seen:
                seen.add(both)
                one, two = sorted(both, key=lambda ref: (order.get(ref, len(order)), ref))
                yield Pair(one, two, _path(bare(one), bare(two)), relation.because)


def _with_kinds(pair: Pair) -> Pair:
    """For two pairs of the same ids: term/fit and term/interest, field/fit and field/interest."""
    one, two = (reference.replace("/", "-") for reference in (pair.one, pair.two))
    return replace(pair, path=_path(one, two))


def _path(one: str, two: str) -> str:
    return f"dictionary/compare/{one}-or-{two}.md"
