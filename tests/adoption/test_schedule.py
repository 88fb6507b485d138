"""When to ask again: vector V11 of the reference, and a clock that was set back."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from fsrs import Card, Rating, Scheduler

from lexicon.adoption.due.schedule import not_before, reviewed
from tests.adoption.stores import NOW


def _on_each_due_date(answers: str) -> tuple[list[float], list[int]]:
    """`"RRW"`: stabilities after each answer, and days until the next."""
    memory, at = None, NOW
    stabilities, days = [], []
    for answer in answers:
        memory = reviewed(memory, answer == "R", at)
        stabilities.append(memory.stability)
        days.append((memory.due_at - at).days)
        at = memory.due_at
    return stabilities, days


def test_right_four_times() -> None:
    stabilities, days = _on_each_due_date("RRRR")
    assert stabilities == pytest.approx([2.3065, 10.9643, 46.2802, 162.8622], abs=1e-4)
    assert days == [2, 11, 46, 163]


def test_wrong_and_then_right_three_times() -> None:
    stabilities, _ = _on_each_due_date("WRRR")
    assert stabilities == pytest.approx([0.212, 1.8868, 6.2692, 17.3792], abs=1e-4)


def test_an_answer_is_never_before_the_one_that_was_counted_last() -> None:
    last = reviewed(None, right=True, at=NOW).reviewed_at
    earlier = NOW - timedelta(days=3)
    assert not_before(None, earlier) == earlier
    assert NOW < not_before(last, earlier) < NOW + timedelta(seconds=1)
    assert last == NOW


def test_what_is_worked_out_once_is_what_fsrs_says_at_any_hour() -> None:
    """Random histories, hours and months apart, beside a card that FSRS keeps itself."""
    scheduler = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    chance = random.Random(11)  # noqa: S311  the same every time
    for _ in range(200):
        card, memory, at = Card(0, due=NOW), None, NOW
        for _ in range(8):
            right = chance.random() < 0.7
            card, _log = scheduler.review_card(card, Rating.Good if right else Rating.Again, at)
            memory = reviewed(memory, right, at)
            assert memory == (card.stability, card.difficulty, card.last_review, card.due)
            at += timedelta(hours=chance.expovariate(1 / 200))
