"""Many names in a sentence: the first of them, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.languages.excerpt import excerpt
from lexicon.languages.phrase import form
from lexicon.languages.words import load_words

_NAMED = 5


def first_few(names: Sequence[object], language: str) -> str:
    """`a, b, c, d, e and 7 more`, each fit for a terminal."""
    rest = len(names) - _NAMED
    words = load_words("lexicon.cli", "first_few", language)
    more = form(language, words["more"], rest).format(n=rest) if rest > 0 else ""
    return ", ".join(excerpt(str(name)) for name in names[:_NAMED]) + more
