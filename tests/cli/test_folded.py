"""A question on a narrow terminal: lines end between words, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.cli.folded import folded


def test_an_option_is_folded_below_its_text() -> None:
    assert folded("  a) Once a day, five times at most", 20) == (
        "  a) Once a day,\n     five times at\n     most"
    )


def test_french_spaces_hold_signs_to_their_words() -> None:
    told = folded("Qui a le contact\u202f? Le vendredi à 17\u00a0h\u00a045.", 16)
    assert told == "Qui a le\ncontact\u202f? Le\nvendredi à\n17\u00a0h\u00a045."


@pytest.mark.parametrize("line", ["", "short", "https://words.example.com/app/link/long"])
def test_what_fits_and_what_must_be_copied_stays_whole(line: str) -> None:
    assert folded(line, 20) == line


@given(st.text("ab cé\u00a0)", max_size=80), st.integers(10, 40))
def test_no_word_is_lost(line: str, width: int) -> None:
    assert folded(line, width).split() == line.split()
