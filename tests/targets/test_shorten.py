"""A text that is cut stays readable and within its limit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lexicon.targets.shorten import shorten


def test_a_text_that_fits_is_kept() -> None:
    assert shorten("Fits exactly.", 13) == "Fits exactly."


def test_a_cut_comes_after_a_whole_word_and_no_comma() -> None:
    assert shorten("A lead, accepted by sales", 17) == "A lead, accepted…"
    assert shorten("A lead, accepted by sales", 12) == "A lead…"


def test_a_word_longer_than_the_room_is_cut_in_two() -> None:
    assert shorten("Donaudampfschifffahrt", 6) == "Donau…"


@given(st.text(), st.integers(-5, 50))
def test_a_text_is_one_line_within_the_limit(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= max(limit, 0)
    assert short == " ".join(short.split())
