"""The known word that an unknown one was probably meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from functools import cached_property

MOST_LOOKUPS = 100
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
        alike = (known for known in self._sorted if _could_be(word, known))
        return "".join(difflib.get_close_matches(word, alike, n=1, cutoff=0.6))

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._known)


def _could_be(word: str, known: str) -> bool:
    return abs(len(word) - len(known)) < 4 and (word[:1] == known[:1] or word[-1:] == known[-1:])
