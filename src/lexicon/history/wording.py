"""What a change of wording may mean. No machine can judge prose; it can see what deserves a look.

Numbers, units, negations and words such as must or may ask for a major version or for the author's
word that nothing changed. Spaces, Markdown and typing errors are seen as such.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal

from lexicon.history.prose import replaced, tokens
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
_LONG_ENOUGH = 5


def wording(before: str, after: str, language: str, two: Comparison) -> Wording:
    """What changed from one text to the other, the gravest of what is found."""
    if _spaced(before) == _spaced(after):
        return "spacing"
    if _bare(before) == _bare(after):
        return "markdown"
    words = load_words("lexicon.history", "", language)
    for name in GRAVE:
        if _counted(before, name, words) != _counted(after, name, words):
            return name
    return "typing" if _is_typing(before, after, two) else "words"


def _spaced(text: str) -> str:
    return _BEFORE_SIGNS.sub("", _SPACES.sub(" ", text.translate(_TYPOGRAPHY))).strip()


def _bare(text: str) -> str:
    return _spaced(_MARKS.sub("", _LINK.sub(r"\1", text)))


def _counted(text: str, name: str, words: dict[str, list[str]]) -> Counter[str]:
    """How often each number (unit, negation, obligation) stands in a text, wherever it stands."""
    folded = fold(_bare(text))
    found = Counter(_phrases(folded, words[name]))
    if name == "number":
        found.update(token.replace(",", ".") for token in tokens(folded) if token[0].isdigit())
    return found


def _phrases(text: str, listed: list[str]) -> list[str]:
    options = "|".join(re.escape(fold(word)) for word in sorted(listed, key=len, reverse=True))
    return re.findall(rf"(?<!\w)(?:{options})(?!\w)|[%€$£](?!\w)", text) if options else []


def _is_typing(before: str, after: str, two: Comparison) -> bool:
    changed = replaced(_bare(before), _bare(after))
    return all(len(old) == len(new) and _all_typing(old, new, two) for old, new in changed)


def _all_typing(old: list[str], new: list[str], two: Comparison) -> bool:
    return all(_mended(one, other, two) for one, other in zip(old, new, strict=True))


def _mended(old: str, new: str, two: Comparison) -> bool:
    """One word written otherwise: case, accents, or one slip in a word that nobody else uses."""
    one, other = fold(old), fold(new)
    if one == other:
        return True
    long_enough = min(len(one), len(other)) >= _LONG_ENOUGH and one[0] == other[0]
    unheard_of = one not in two.words_after and other in two.words_before
    return long_enough and unheard_of and _one_slip(one, other)


def _one_slip(one: str, other: str) -> bool:
    """One letter more, less, another, or two that changed places."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
