"""Folding: two spellings that people take for the same word become equal."""

from __future__ import annotations

import re
import unicodedata

_MARKS = dict.fromkeys(range(0x300, 0x370))
_SPACES = re.compile(r"\s+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "‑": "-", "–": "-"})


def fold(text: str) -> str:
    """Without case, accents, ligatures and surplus spaces: `Lead  Qualifié` → `lead qualifie`."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LIGATURES)).translate(_MARKS)
    return _SPACES.sub(" ", text).strip()
