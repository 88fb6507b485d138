"""Figures as each language writes them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lexicon.languages.figures import money, percent, rounded, whole


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["1,234,567", "-1,000", "40%", "12.5%", "0.4%", "€8,000", "CHF 8,000", "8,000"]),
        (
            "fr",
            [
                "1\u202f234\u202f567",
                "-1\u202f000",
                "40\u202f%",
                "12,5\u202f%",
                "0,4\u202f%",
                "8\u202f000\u00a0€",
                "8\u202f000\u00a0CHF",
                "8\u202f000",
            ],
        ),
    ],
)
def test_figures_are_written_as_in_the_language(language: str, expected: list[str]) -> None:
    assert [
        whole(language, 1234567),
        whole(language, -1000),
        percent(language, Fraction(2, 5)),
        percent(language, Fraction(1, 8)),
        percent(language, 0.0042),
        money(language, 8000, "EUR"),
        money(language, 8000, "CHF"),
        money(language, 8000, ""),
    ] == expected


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(0.01, "€0.01"), (0.002, "€0.002"), (12.5, "€12.50"), (99.5, "€99.50"), (100.4, "€100")],
)
def test_a_small_amount_never_looks_like_nothing(amount: float, shown: str) -> None:
    assert money("en", amount, "EUR") == shown
    assert money("fr", 12.5, "EUR") == "12,50\u00a0€"


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0, "0%"),
        (0.0005, "0.1%"),
        (0.0004, "0.04%"),
        (Fraction(1, 2000), "0.05%"),
        (Fraction(1, 30_000), "0.003%"),
        (Fraction(96, 10_000_000), "0.001%"),
    ],
)
def test_a_small_share_never_looks_like_nothing(share: Fraction | float, shown: str) -> None:
    assert percent("en", share) == shown


@pytest.mark.parametrize(
    ("number", "down", "up"), [(7, 7, 7), (7.2, 7, 8), (42, 42, 42), (1234, 1200, 1300), (0, 0, 0)]
)
def test_the_ends_of_a_range_claim_no_precision(number: float, down: int, up: int) -> None:
    assert (rounded(number, up=False), rounded(number, up=True)) == (down, up)
