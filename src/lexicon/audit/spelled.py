"""The data's own spelling of its columns' names.

Nobody is refused for a capital letter, nor for an accent that a Mac writes as a sign of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable


def spelling(there: Iterable[str]) -> Callable[[str | None], str | None]:
    """What spells the name of a column as the data does; one that is not there stays as it is."""
    known = frozenset(columns := list(there))
    folded = {_folded(column): column for column in columns}

    def spelled(column: str | None) -> str | None:
        is_there = column is None or column in known
        return column if is_there else folded.get(_folded(str(column)), column)

    return spelled


def _folded(column: str) -> str:
    return unicodedata.normalize("NFC", column).casefold()
