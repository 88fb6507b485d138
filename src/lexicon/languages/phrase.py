"""Numbers, lists, durations and typography, as a human language writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from lexicon.languages.words import load_words

_PACKAGE = "lexicon.languages"
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_FIRST = 6
"""Words by which people know which text is meant."""
_QUOTED = re.compile(r'"([^"\n]+)"')


def plural(language: str, number: int, one: str, many: str) -> str:
    """The form that goes with a number: in French 0 and 1 are singular."""
    singular: list[int] = load_words(_PACKAGE, "", language)["singular"]
    return one if number in singular else many


def form(language: str, said: str | Mapping[str, str], number: object) -> str:
    """A sentence; of one that has two forms, `one` and `many`, that which goes with a number."""
    if isinstance(said, str):
        return said
    return plural(language, int(str(number)), said["one"], said["many"])


def duration(language: str, text: str) -> str:
    """`30 min` → `30 minutes`, in the language."""
    number, unit = text.split(" ")
    forms: dict[str, str] = load_words(_PACKAGE, "", language)["duration"][unit]
    return plural(language, int(number), forms["one"], forms["many"]).format(n=number)


def listed(language: str, items: Sequence[str], word: str = "and") -> str:
    """`a, b and c`; `word` is "and" or "or"."""
    words: dict[str, str] = load_words(_PACKAGE, "", language)["list"]
    if len(items) < 2:
        return "".join(items)
    return words["comma"].join(items[:-1]) + words[word] + items[-1]


def scalar(language: str, value: object) -> str:
    """A value as people write it: yes, 12,5, text as it is."""
    words = load_words(_PACKAGE, "", language)
    if isinstance(value, bool):
        spoken: str = words["boolean"][str(value).lower()]
        return spoken
    if isinstance(value, float):
        return f"{value:g}".replace(".", words["decimal"])
    return str(value)


def opening(language: str, text: str) -> str:
    """The first words of a text, quoted: what is called by them has no name."""
    words = text.split()
    first = " ".join(words[:_FIRST]).rstrip(" ,;:") + ("…" if len(words) > _FIRST else "")
    before, after = load_words(_PACKAGE, "", language)["typography"]["quotes"]
    return typeset(language, f"{before}{first}{after}")


_AFTER = r"(?:(?<=\S)|\A)"
"""Behind a sign, or behind the code that a piece of prose follows."""


def typeset(language: str, text: str) -> str:
    """Prose with the language's own spaces before signs, its quotation marks and apostrophes.

    Never for codes, CRM labels or exports. Leaves addresses, times and Markdown code alone.
    """
    rules: dict[str, Any] = load_words(_PACKAGE, "", language)["typography"]
    opening, closing = rules["quotes"]
    pieces = re.split(r"(`[^`]*`|https?://\S+|\]\([^)]*\))", text)
    pieces[::2] = [_spaced(piece, rules["before"], opening, closing) for piece in pieces[::2]]
    return "".join(pieces)


def _spaced(text: str, before: dict[str, str], opening: str, closing: str) -> str:
    text = _QUOTED.sub(lambda found: f"{opening}{found[1]}{closing}", text)
    text = _APOSTROPHE.sub("’", text)
    for sign, space in before.items():
        if sign in text:
            text = re.sub(rf"{_AFTER}[ \u00a0\u202f]+{re.escape(sign)}", space + sign, text)
    if "»" in before:
        text = re.sub(r"«[ \u00a0\u202f]*", "«\u00a0", text)
    return text
