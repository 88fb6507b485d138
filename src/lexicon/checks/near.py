"""The known word that an unknown one was probably meant to be."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

MOST_LOOKUPS = 30
"""Comparing costs time, and after so many misspellings something else is wrong."""


class Near:
    """Looks for words close to a misspelt one among those there are."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._lookups = 0

    def to(self, word: str) -> str:
        """The closest known word; "" where none is close."""
        self._lookups += 1
        if self._lookups > MOST_LOOKUPS:
            return ""
        import difflib  # of no use where nothing is misspelt

        alike = (known for known in self._sorted if _could_be(word, known))
        return "".join(difflib.get_close_matches(word, alike, n=1, cutoff=0.6))

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._known)


class NearReference:
    """Looks for the entry meant by a reference that leads nowhere."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known

    def to(self, reference: str) -> str:
        """The same id as another kind, else a like id of the same kind; "" where there is none."""
        kind, _, name = reference.rpartition("/")
        elsewhere = self._kinds_by_id.get(name)
        if elsewhere:
            return " / ".join(f"{other}/{name}" for other in elsewhere[:3])
        if kind not in self._ids_by_kind:
            return ""
        near = self._ids_by_kind[kind].to(name)
        return f"{kind}/{near}" if near else ""

    @cached_property
    def _kinds_by_id(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for reference in sorted(self._known):
            kind, _, name = reference.partition("/")
            found.setdefault(name, []).append(kind)
        return found

    @cached_property
    def _ids_by_kind(self) -> dict[str, Near]:
        ids: dict[str, list[str]] = {}
        for name, kinds in self._kinds_by_id.items():
            for kind in kinds:
                ids.setdefault(kind, []).append(name)
        return {kind: Near(names) for kind, names in ids.items()}


def _could_be(word: str, known: str) -> bool:
    return abs(len(word) - len(known)) < 4 and (word[:1] == known[:1] or word[-1:] == known[-1:])
