"""Figures as people write them: 12,500 or 12 500, 42 %, €8,000 or 8 000 €."""

from __future__ import annotations

from fractions import Fraction
from math import floor, log10
from typing import Any

from lexicon.languages.words import load_words

_SMALL = 100
"""From so many units on an amount is told in whole ones."""
_SYMBOLS = {"EUR": "€", "GBP": "£", "USD": "$"}


def whole(language: str, number: int) -> str:
    """A whole number with its thousands apart: 12,500."""
    separator: str = _rules(language)["thousands"]
    return f"{number:,}".replace(",", separator)


def percent(language: str, share: Fraction | float) -> str:
    """A share of one as a percentage with at most one decimal: 12.5%.

    A small one has as many as it takes to be seen: 0.04%.
    """
    rules = _rules(language)
    tenths = round(Fraction(share) * 1000)
    if share and not tenths:
        hundredths = abs(float(share)) * 100
        digits = f"{hundredths:.{-floor(log10(hundredths))}f}".rstrip("0")
        shown = digits.replace(".", str(rules["point"]))
        return str(rules["percent"]).format(n=f"-{shown}" if share < 0 else shown)
    units, rest = divmod(abs(tenths), 10)
    shown = whole(language, units) + (f"{rules['point']}{rest}" if rest else "")
    return str(rules["percent"]).format(n=f"-{shown}" if tenths < 0 else shown)


def money(language: str, amount: Fraction | float, currency: str) -> str:
    """An amount in whole units of its currency: €8,000, or CHF 8,000 where it has no sign.

    A small one that is not whole has two decimals, or as many as it takes to be seen: €0.05.
    """
    rules = _rules(language)
    shown = whole(language, round(amount))
    size = abs(float(amount))
    if 0 < size < _SMALL and not size.is_integer():
        shown = f"{float(amount):.{max(2, -floor(log10(size)))}f}".replace(".", str(rules["point"]))
    if not currency:
        return shown
    sign = _SYMBOLS.get(currency)
    shape = rules["amount"] if sign else rules["amount_in_code"]
    return str(shape).format(n=shown, currency=sign or currency)


def rounded(number: Fraction | float, up: bool) -> int:
    """An end of a range without false precision: two significant figures, away from the middle."""
    number = Fraction(number)
    step = 10 ** max(len(str(int(abs(number)))) - 2, 0)
    below = number // step * step
    return int(below + step if up and below < number else below)


def _rules(language: str) -> dict[str, Any]:
    rules: dict[str, Any] = load_words("lexicon.languages", "", language)["figures"]
    return rules
