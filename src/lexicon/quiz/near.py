"""Near misses: the entries that people take for another one, as wrong options of a question."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry

_LEAVING = ("deprecated", "retired")


class NearMisses:
    """Those of one dictionary; what all entries need is read once, however many there are."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def of(self, entry: Entry, count: int) -> tuple[str, ...]:
        """Others of its kind: confused with it first, then neighbours in the funnel, then any.

        Which of any depends on the entry alone, so that the same dictionary offers the same.
        """
        found: dict[str, None] = {}
        for reference in self._ranked(entry, count):
            if len(found) == count:
                break
            if reference != entry.ref and self._is_offered(reference, entry.kind):
                found[reference] = None
        return tuple(found)

    def _ranked(self, entry: Entry, count: int) -> Iterator[str]:
        yield from (item.to for item in entry.related if item.as_ == "confused_with")
        yield from self._confused[entry.ref]
        if entry.ref in self._funnel:
            at = self._funnel.index(entry.ref)
            yield from sorted(self._funnel, key=lambda ref: abs(self._funnel.index(ref) - at))
        others = self._in_use[entry.kind]
        start = int.from_bytes(hashlib.sha256(entry.ref.encode()).digest()[:8], "big")
        for step in range(min(len(others), 2 * count + 2)):
            yield others[(start + step * (len(others) // 7 + 1)) % len(others)]
        yield from others

    def _is_offered(self, reference: str, kind: str) -> bool:
        found = self._dictionary.get(reference)
        return found is not None and found.kind == kind and found.status not in _LEAVING

    @cached_property
    def _funnel(self) -> list[str]:
        return [stage.ref for stage in self._dictionary.stages]

    @cached_property
    def _confused(self) -> dict[str, list[str]]:
        """Written on one side only: here is the other."""
        found: dict[str, list[str]] = defaultdict(list)
        for entry in self._dictionary.entries.values():
            for item in entry.related:
                if item.as_ == "confused_with":
                    found[item.to].append(entry.ref)
        return found

    @cached_property
    def _in_use(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for entry in self._dictionary.entries.values():
            if entry.status not in _LEAVING:
                found[entry.kind].append(entry.ref)
        return found
