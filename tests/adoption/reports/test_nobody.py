"""Waves in which nobody answered, or nobody read what was asked: said as it is."""

from __future__ import annotations

import pytest

from lexicon.adoption.telling.document import Sentence
from lexicon.adoption.telling.gathering import gathered
from lexicon.adoption.telling.tell import told
from tests.adoption.believable import Firm, our_dictionary
from tests.adoption.reports.conftest import made, scene


@pytest.mark.parametrize("name", ["agreement", "confusion", "items", "report"])
def test_a_wave_that_nobody_answered_is_not_said_to_be_open(empty: Firm, name: str) -> None:
    empty.staffed().wave([])
    _, document = told(name, gathered(empty.store, our_dictionary()), scene())
    lead = document.blocks[0]
    assert isinstance(lead, Sentence)
    assert "obody has" in lead.text


def test_a_trend_of_waves_without_answers_does_not_say_that_none_is_closed(empty: Firm) -> None:
    empty.staffed().wave([])
    _, document = told("trend", gathered(empty.store, our_dictionary()), scene())
    [lead] = document.blocks
    assert isinstance(lead, Sentence)
    assert lead.text.startswith("No wave with answers in it has closed yet.")


def test_questions_answered_too_fast_are_told_and_not_counted(empty: Firm) -> None:
    empty.staffed({"sales": 6})
    wait = empty.clock.wait
    empty.clock.wait = lambda seconds=0, days=0: wait(min(seconds, 0.2), days)  # type: ignore[method-assign]
    empty.wave([f"sales-{at}" for at in range(6)], ("stage/sal",))
    figures = made(empty.store, "items")
    assert {(one.item.rushed, one.item.people, one.missing) for one in figures.questions} == {
        (6, 0, 5)
    }
