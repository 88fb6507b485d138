"""What a change of wording may mean. No machine can judge prose; it can see what deserves a look.

Numbers, units, negations and words such as must or may ask for a major version or for the author's
word that nothing changed. Spaces, Markdown and typing errors are seen as such.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from lexicon.languages.fold import fold
from lexicon.languages.words import load_words

if TYPE_CHECKING:
    from lexicon.history.comparison import Comparison

Wording = Literal[
    "spacing", "markdown", "typing", "number", "unit", "negation", "obligation", "words"
]
SLIGHT: tuple[Wording, ...] = ("spacing", "markdown", "typing")
GRAVE: tuple[Wording, ...] = ("number", "unit", "negation", "obligation")
_SPACES = re.compile(r"\s+")
_BEFORE_SIGNS = re.compile(r" (?=[;:!?»%])|(?<=«) ")
_TYPOGRAPHY = str.maketrans({"’": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "})
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`#>]+|^\s*[-+]\s", re.MULTILINE)
_SOLID = re.compile(r"\w+|[^\w\s]")
_LONG_ENOUGH = 5


def wording(before: str, after: str, language: str, two: Comparison) -> Wording:
    """What changed from one text to the other, the gravest of what is found."""
    old, new = _spaced(before), _spaced(after)
    if old == new:
        return "spacing"
    old, new = _bare(old), _bare(new)
    if old == new:
        return "markdown"
    folded = fold(old), fold(new)
    for name in GRAVE:
        if _counted(folded[0], name, language) != _counted(folded[1], name, language):
            return name
    return "typing" if _is_typing(old, new, two) else "words"


def _spaced(text: str) -> str:
    return _BEFORE_SIGNS.sub("", _SPACES.sub(" ", text.translate(_TYPOGRAPHY))).strip()


def _bare(text: str) -> str:
    return _SPACES.sub(" ", _MARKS.sub("", _LINK.sub(r"\1", text))).strip()


def _counted(text: str, name: Wording, language: str) -> list[str]:
    """Each number (unit, negation, obligation) of a text, wherever it stands."""
    found = _phrases(name, language).findall(text)
    return sorted(item.replace(",", ".") for item in found)


@cache
def _phrases(name: Wording, language: str) -> re.Pattern[str]:
    listed: list[str] = load_words("lexicon.history", "", language)[name]
    options = [re.escape(fold(word)) for word in sorted(listed, key=len, reverse=True)]
    signs = {"number": r"|\d+(?:[.,]\d+)*", "unit": r"|[%€$£]"}.get(name, "")
    return re.compile(rf"(?<!\w)(?:{'|'.join(options)})(?!\w){signs}")


def _is_typing(before: str, after: str, two: Comparison) -> bool:
    old, new = (_SOLID.findall(text) for text in (before, after))
    return len(old) == len(new) and all(
        _mended(one, other, two) for one, other in zip(old, new, strict=True) if one != other
    )


def _mended(old: str, new: str, two: Comparison) -> bool:
    """One word written otherwise: case, accents, or one slip in a word that nobody else uses."""
    one, other = fold(old), fold(new)
    if one == other:
        return True
    long_enough = min(len(one), len(other)) >= _LONG_ENOUGH and one[0] == other[0]
    if not (long_enough and _one_slip(one, other)):
        return False
    return one not in two.words_after and other in two.words_before


def _one_slip(one: str, other: str) -> bool:
    """One letter more, less, another, or two that changed places."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
