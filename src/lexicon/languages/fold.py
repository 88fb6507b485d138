"""Folding: two spellings that people take for the same word become equal."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "‑": "-", "–": "-"})


def fold(text: str) -> str:
    """Without case, accents, ligatures and surplus spaces: `Lead  Qualifié` → `lead qualifie`."""
    text = text.casefold()
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text.translate(_LIGATURES)))
    return " ".join(text.split())
