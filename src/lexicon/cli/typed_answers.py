"""Read an answer that was typed: letters or numbers of the options, as they were shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lexicon.quiz.question import Answer
from lexicon.quiz.shown import Shown

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SEPARATORS = re.compile(r"[\s,;.)>-]+")


def label(position: int) -> str:
    """What an option is called where it is shown: a, b, c; numbers where letters run out."""
    return _LETTERS[position] if position < len(_LETTERS) else str(position + 1)


def typed_options(text: str, shown: Shown) -> tuple[str, ...] | None:
    """The ids of the options that were typed, in that order; None where some are none of them.

    `b`, `2`, `b d`, `bd`, `B, D` and `2 4` are all understood.
    """
    words = [word for word in _SEPARATORS.split(text.strip().lower()) if word]
    if len(words) == 1 and len(words[0]) > 1 and words[0].isalpha():
        words = list(words[0])
    found = [_option(word, shown) for word in words]
    return None if None in found or not found else tuple(name for name in found if name)


def as_answer(shown: Shown, chosen: Sequence[str]) -> Answer:
    """Options as an answer: of a match one for each item; of several right ones, in any order."""
    if shown.items:
        pairs = zip(shown.items, chosen, strict=False)
        return tuple(f"{item.id}={option}" for item, option in pairs)
    return tuple(chosen)


def _option(word: str, shown: Shown) -> str | None:
    names = {label(position): part.id for position, part in enumerate(shown.options)}
    names |= {str(position): part.id for position, part in enumerate(shown.options, start=1)}
    return names.get(word)
