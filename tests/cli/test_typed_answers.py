"""An answer is typed as people type: letters or numbers, with or without commas."""

from __future__ import annotations

import pytest

from lexicon.cli.typed_answers import as_answer, label, typed_options
from lexicon.quiz.shown import Shown, show
from tests.quiz.words import dictionary, question


def _shown(kind: str) -> Shown:
    return show(question(kind), dictionary(), "en", "seed")


@pytest.mark.parametrize("text", ["b d", "bd", "B, D", "2 4", " b;  d ", "b) d)", "2-4", "b 4"])
def test_letters_and_numbers_in_any_dress(text: str) -> None:
    shown = _shown("multiple")
    assert typed_options(text, shown) == (shown.options[1].id, shown.options[3].id)


@pytest.mark.parametrize("text", ["", "  ", "e", "0", "5", "b e", "bz", "é", "1000000", "²"])
def test_what_is_no_option_is_none(text: str) -> None:
    assert typed_options(text, _shown("multiple")) is None


def test_a_match_gets_one_option_for_each_item_in_their_order() -> None:
    shown = _shown("match")
    chosen = [part.id for part in shown.options[:3]]
    assert as_answer(shown, chosen) == tuple(
        f"{item.id}={option}" for item, option in zip(shown.items, chosen, strict=True)
    )


def test_where_letters_run_out_there_are_numbers() -> None:
    assert [label(0), label(25), label(26)] == ["a", "z", "27"]
