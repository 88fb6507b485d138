"""Amounts, shares and currencies, as people write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lexicon.briefs.plan.amounts import amount, other_currency, share


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1 200 000 €", 1_200_000),
        ("1,200,000", 1_200_000),
        ("€8,000.50", Fraction("8000.5")),
        ("8\u202f000,5", Fraction("8000.5")),
        (8000, 8000),
        ("8k", 8000),
        ("1.5M", 1_500_000),
        ("1,5 M€", 1_500_000),
        ("1.200.000", 1_200_000),
        ("1.200.000,50", Fraction("1200000.5")),
        ("8.000,50", Fraction("8000.5")),
        ("EUR 8000", 8000),
        ("8000 CHF", 8000),
        ("0.01", Fraction(1, 100)),
        ("8.000", None),
        ("0.125", Fraction(1, 8)),
        ("1.250 M€", 1_250_000),
        ("1,250 M€", 1_250_000),
        ("1.250.000 k", 1_250_000_000),
        ("8m", None),
        ("M", None),
        ("EUREUR 8000", None),
        ("€€8", None),
        ("1e6", None),
        ("NaN", None),
        ("1e309", None),
        (float("nan"), None),
        (float("inf"), None),
        (True, None),
        ("", None),
        ("9" * 99, None),
    ],
)
def test_amounts_are_read_as_people_write_them(written: object, expected: object) -> None:
    assert amount(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("40%", Fraction(2, 5)),
        ("40 %", Fraction(2, 5)),
        ("0,4", Fraction(2, 5)),
        (0.4, Fraction(2, 5)),
        ("12,5 %", Fraction(1, 8)),
        ("0.125", Fraction(1, 8)),
        ("12.125 %", Fraction(97, 800)),
        (True, None),
        ("%", None),
        ("forty", None),
    ],
)
def test_shares_are_read_as_people_write_them(written: object, expected: object) -> None:
    assert share(written) == expected


@pytest.mark.parametrize(
    ("written", "currency", "named"),
    [
        ("8000 CHF", "EUR", "CHF"),
        ("$8000", "EUR", "$"),
        ("$8000", "CAD", ""),
        ("8000 €", "EUR", ""),
        ("8000", "EUR", ""),
        ("8000 CHF", "", ""),
        (8000, "EUR", ""),
    ],
)
def test_an_amount_in_another_currency_is_one(written: object, currency: str, named: str) -> None:
    assert other_currency(written, currency) == named
