"""Durations as options of a question: the right one among the usual ones nearest to it."""

from __future__ import annotations

from lexicon.languages.phrase import duration
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import Translations, minutes

_USUAL = ("15 min", "1 h", "4 h", "24 h", "2 d", "5 d", "10 d", "4 w")


def durations(within: str, count: int, dictionary: Dictionary) -> dict[str, Translations]:
    """Option → its words in every language: the right one and its neighbours, shortest first."""
    right = minutes(within)
    others = [item for item in _USUAL if minutes(item) != right]
    nearest = sorted(others, key=lambda item: max(minutes(item), right) / min(minutes(item), right))
    offered = sorted((within, *nearest[: count - 1]), key=minutes)
    return {duration_id(item): spoken(item, dictionary) for item in offered}


def spoken(within: str, dictionary: Dictionary) -> Translations:
    """A duration in words, in every language of the dictionary."""
    return {code: duration(code, within) for code in dictionary.languages}


def duration_id(within: str) -> str:
    """`15 min` as the id of an option: `min_15`."""
    number, unit = within.split(" ")
    return f"{unit}_{number}"
