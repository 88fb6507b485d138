"""How many of a team know: vector V10, and the simulation of how often the interval is right."""

from __future__ import annotations

from math import comb
from random import Random

import pytest

from lexicon.adoption.agreeing.seeded import seeded
from lexicon.adoption.measures.likelihood import NOTHING, Likelihood, likelihood
from lexicon.adoption.measures.team import Known, known

GUESS = 0.25


def _person(answers: str) -> Likelihood:
    found = NOTHING
    for answer in answers:
        found = found.times(likelihood(answer == "1", GUESS))
    return found


def _team(*people: str) -> Known:
    return known([_person(answers) for answers in people])


def test_five_people_and_ten_answers() -> None:
    team = _team("11", "10", "00", "11", "11")
    expected = [0.0019, 0.0146, 0.0969, 0.4495, 0.4028, 0.0344]
    assert list(team.chances) == pytest.approx(expected, abs=5e-5)
    assert (team.between(), team.mode, team.people) == ((2, 4), 3, 5)
    assert team.at_least(4) == pytest.approx(0.4372, abs=1e-4)


def test_five_of_five_right_on_four_questions_is_five_of_five() -> None:
    team = _team(*["1111"] * 5)
    assert team.chances[4:] == pytest.approx((0.006, 0.994), abs=5e-4)
    assert team.between() == (5, 5)


def test_it_is_the_sum_over_all_subsets() -> None:
    people = [_person(answers) for answers in ("1", "0", "11", "01")]
    sums = [0.0] * 5
    for subset in range(16):
        product = 1.0
        for place, person in enumerate(people):
            product *= person.knows if subset >> place & 1 else person.not_knows
        sums[subset.bit_count()] += product / comb(4, subset.bit_count())
    assert known(people).chances == pytest.approx([value / sum(sums) for value in sums])


def test_nobody_who_answered_is_nobody_who_knows() -> None:
    assert known([]).between() == (0, 0)


def test_no_answer_leaves_every_number_as_likely() -> None:
    assert known([NOTHING] * 4).chances == pytest.approx([0.2] * 5)


def test_a_thousand_people_overflow_nothing() -> None:
    team = _team(*["1111"] * 700, *["0000"] * 500)
    low, high = team.between()
    assert low <= 700 <= high
    assert high - low < 20


def _covered(
    draws: Random, people: int, share: float, questions: int, times: int
) -> tuple[int, int]:
    """How often the truth lay in the interval, and how wide the intervals were together."""
    truth, held, width = round(people * share), 0, 0
    for _ in range(times):
        chances = [0.9] * truth + [GUESS] * (people - truth)
        answers = [
            "".join("01"[draws.random() < chance] for _ in range(questions)) for chance in chances
        ]
        low, high = _team(*answers).between()
        held += low <= truth <= high
        width += high - low
    return held, width


@pytest.mark.parametrize(("people", "times"), [(5, 1500), (12, 600), (50, 60)])
def test_the_interval_holds_the_truth_at_least_as_often_as_it_says(people: int, times: int) -> None:
    draws, held = seeded(people), 0
    for share in (0.3, 0.6, 0.9):
        for questions in (2, 3, 4):
            held += _covered(draws, people, share, questions, times)[0]
    assert 0.92 <= held / (9 * times) <= 0.995


def test_four_questions_make_the_interval_of_twelve_people_narrow() -> None:
    draws = seeded(4)
    widths = [_covered(draws, 12, share, 4, 400)[1] / 400 / 12 for share in (0.3, 0.6, 0.9)]
    assert all(0.10 < width < 0.22 for width in widths)
