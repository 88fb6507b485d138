"""Pairs of entries that people take for one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries, and why they are not the same."""

    one: str
    two: str
    because: dict[str, str] = field(default_factory=dict)

    def other(self, reference: str) -> str:
        """The one that is not `reference`."""
        return self.two if reference == self.one else self.one

    @property
    def path(self) -> str:
        """The page that compares them."""
        return f"dictionary/compare/{bare(self.one)}-or-{bare(self.two)}.md"


def pairs(dictionary: Dictionary) -> Iterator[Pair]:
    """Each pair once, whichever side it is written on, in funnel order and then by id."""
    order = {stage.ref: index for index, stage in enumerate(dictionary.stages)}
    seen: set[frozenset[str]] = set()
    found: list[Pair] = []
    for entry in dictionary.entries.values():
        for relation in entry.related:
            both = frozenset((entry.ref, relation.to))
            known = relation.to in dictionary.entries
            if relation.as_ == "confused_with" and known and len(both) == 2 and both not in seen:
                seen.add(both)
                one, two = sorted(both, key=lambda ref: (order.get(ref, len(order)), ref))
                found.append(Pair(one, two, relation.because))
    last = len(order)
    yield from sorted(
        found, key=lambda pair: (order.get(pair.one, last), order.get(pair.two, last), pair.path)
    )
