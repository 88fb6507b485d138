"""What one person knows: vector V9 of the reference, computed independently."""

from __future__ import annotations

import pytest

from lexicon.adoption.measures.knowledge import (
    PRIOR,
    band,
    learnt,
    posterior,
    update,
    update_by_marks,
)
from lexicon.adoption.measures.likelihood import likelihood
from lexicon.quiz.question import Mark


def _traced(answers: str, guess: float = 0.25) -> tuple[list[float], list[float]]:
    level, seen, after = PRIOR, [], []
    for answer in answers:
        seen.append(posterior(level, likelihood(answer == "1", guess)))
        level = update(level, answer == "1", guess)
        after.append(level)
    return seen, after


def test_a_wrong_answer_then_two_right_ones() -> None:
    seen, after = _traced("011")
    assert seen == pytest.approx([0.042553, 0.451613, 0.804809], abs=1e-6)
    assert after == pytest.approx([0.186170, 0.533871, 0.834088], abs=1e-6)


def test_four_right_answers_end_in_mastery() -> None:
    seen, after = _traced("1111")
    assert seen == pytest.approx([0.545455, 0.851138, 0.961317, 0.990644], abs=1e-6)
    assert [band(level) for level in after] == ["learning", "learning", "mastered", "mastered"]


def test_a_right_order_of_four_says_more_than_a_right_choice() -> None:
    seen, _ = _traced("1", 1 / 24)
    assert seen == pytest.approx([0.878049], abs=1e-6)


def test_an_answer_of_one_element_is_an_answer() -> None:
    whole = update(0.4, right=True, guess=0.25)
    assert update_by_marks(0.4, [Mark("", right=True, guess=0.25)]) == pytest.approx(whole)


def test_each_element_counts_with_its_own_chance_and_feedback_once() -> None:
    marks = [Mark("one", right=True, guess=0.5), Mark("two", right=False, guess=0.5)]
    shown = 0.25 * 0.9 * 0.1 / (0.25 * 0.9 * 0.1 + 0.75 * 0.5 * 0.5)
    assert update_by_marks(0.25, marks) == pytest.approx(learnt(shown))


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (None, "not_asked"),
        (0.0, "review"),
        (0.5999, "review"),
        (0.60, "learning"),
        (0.9499, "learning"),
        (0.95, "mastered"),
    ],
)
def test_a_level_falls_in_a_band(level: float | None, expected: str) -> None:
    assert band(level) == expected
