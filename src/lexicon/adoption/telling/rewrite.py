"""Which sentence of a definition to look at: the one that speaks most of the case at hand."""

from __future__ import annotations

import re

from lexicon.languages.fold import fold
from lexicon.look.prose import plain

_END = re.compile(r"(?<=[.!?…])\s+(?=[^\s])")
_WORD = re.compile(r"\w{4,}")


def sentence_to_rewrite(definition: str, story: str) -> str:
    """One sentence, without marks; of two that say as much, the earlier."""
    told = _stems(story)
    return max(_END.split(plain(definition)), key=lambda sentence: len(_stems(sentence) & told))


def _stems(text: str) -> set[str]:
    """The beginnings of its longer words, so that plurals and conjugations meet."""
    return {word[:5] for word in _WORD.findall(fold(text))}
