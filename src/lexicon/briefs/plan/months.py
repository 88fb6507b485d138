"""Months as people write them, in any language: `jan`, `janv.`, `January`, `août`, `8`."""

from __future__ import annotations

from functools import cache

from lexicon.briefs.plan.season import MONTHS
from lexicon.languages.fold import fold
from lexicon.languages.words import available_languages, load_words

_NUMBERED = {
    written: month
    for number, month in enumerate(MONTHS, 1)
    for written in (month, f"{number}", f"{number:02}")
}
_LETTERS = 3
"""How many of a name's first letters may stand for it, where no other month begins with them."""


@cache
def month_called(written: str) -> str | None:
    """One of `MONTHS`; None for what names no month, or might be two (`jui`)."""
    text = fold(written).removesuffix(".")
    if text in _NUMBERED:
        return _NUMBERED[text]
    found = {month for name, month in _names() if len(text) >= _LETTERS and name.startswith(text)}
    return found.pop() if len(found) == 1 else None


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """Each month's full name in each language."""
    return tuple(
        (fold(name), month)
        for language in available_languages()
        for name, month in zip(_called(language), MONTHS, strict=True)
    )


def _called(language: str) -> list[str]:
    names: list[str] = load_words("lexicon.printers.plans", "", language)["months_long"]
    return names
