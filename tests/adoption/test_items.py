"""What is said of a question: vector V8 of the reference, and each flag from its minimum on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lexicon.adoption.agreeing.seeded import seeded
from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.items import Item, items
from lexicon.adoption.measures.language_gap import Try, language_gap
from lexicon.adoption.measures.reliability import item_rest, kr20
from lexicon.adoption.measures.same_questions import reliability
from tests.adoption.answered import answer

WUENSCH = (
    "1111110110 1011011101 1111011001 0010001000 0000010010 "
    "1110111111 1101110111 1111111101 0101111101 1101101110"
)
ROWS = [[sign == "1" for sign in row] for row in WUENSCH.split()]


def test_kr20_with_the_variance_of_the_population() -> None:
    assert kr20(ROWS) == pytest.approx(0.696347, abs=1e-6)


def test_each_question_against_the_rest() -> None:
    found = [item_rest(ROWS, item) for item in range(10)]
    expected = [0.7059, 0.7059, 0, 0.4736, 0.5839, 0.2861, -0.0274, 0.7059, -0.1236, 0.4759]
    assert found == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("rows", [[], [[True], [False]], [[True, False], [False, True]]])
def test_kr20_is_not_always_defined(rows: list[list[bool]]) -> None:
    assert kr20(rows) is None


def _rows(people: int, questions: int) -> list[Evidence]:
    draws = seeded(people * questions)
    skill = [draws.random() for _ in range(people)]
    return [
        answer("mql" if draws.random() < level else "lead", person=f"p{who}", question=f"q{what}")
        for who, level in enumerate(skill)
        for what in range(questions)
    ]


@pytest.mark.parametrize(
    ("people", "questions", "is_told"), [(20, 8, True), (19, 8, False), (20, 7, False)]
)
def test_kr20_is_told_from_twenty_people_and_eight_questions(
    people: int, questions: int, is_told: bool
) -> None:
    assert (reliability(_rows(people, questions)) is not None) == is_told


def test_who_left_a_question_out_is_not_in_kr20() -> None:
    assert reliability(_rows(20, 8)[:-1]) is None


def _only(evidence: list[Evidence]) -> Item:
    (found,) = items(evidence)
    return found


def _answers(right: int, wrong: int) -> list[Evidence]:
    given = ["mql"] * right + ["lead"] * wrong
    return [answer(each, person=f"p{at}") for at, each in enumerate(given)]


def test_facility_with_its_interval_and_the_options_chosen() -> None:
    item = _only(_answers(9, 3))
    assert (item.people, item.right, item.facility) == (12, 9, 0.75)
    assert item.interval == pytest.approx((0.5126, 0.8953), abs=1e-4)
    assert item.options == {("mql",): 9, ("lead",): 3}
    assert item.flags == ()


@pytest.mark.parametrize(
    ("right", "wrong", "flags"),
    [
        (0, 11, ()),
        (0, 12, ("wrong_key",)),
        (10, 0, ("no_information",)),
        (9, 0, ()),
    ],
)
def test_a_flag_needs_its_number_of_people(right: int, wrong: int, flags: tuple[str, ...]) -> None:
    assert _only(_answers(right, wrong)).flags == flags


def test_rushed_answers_are_told_and_not_counted() -> None:
    item = _only([*_answers(9, 3), answer("lead", person="hasty", rushed=True)])
    assert (item.people, item.rushed) == (12, 1)


def test_a_second_answer_is_not_counted() -> None:
    assert _only([*_answers(9, 3), answer("lead", person="p1", first=False)]).people == 12


def _with_the_rest(good: int, poor: int, of_the_good: str, of_the_poor: str) -> list[Evidence]:
    """People who are good or poor at three other questions, and what they say to the one."""
    found = []
    for at in range(good + poor):
        is_good = at < good
        person = f"p{at:02}"
        found.append(answer(of_the_good if is_good else of_the_poor, person=person))
        found += [
            answer("mql" if is_good else "lead", person=person, question=f"other {n}", team="rest")
            for n in range(3)
        ]
    return found


def _first(evidence: list[Evidence]) -> Item:
    return next(item for item in items(evidence) if item.question == "q1")


def test_the_better_half_converging_on_another_option_is_a_flag_from_twenty_people() -> None:
    flags = _first(_with_the_rest(10, 10, "sal", "mql")).flags
    assert flags == ("other_option", "against_the_rest")
    assert _first(_with_the_rest(9, 10, "sal", "mql")).flags == ()


def test_a_question_that_goes_with_the_rest_has_no_flag() -> None:
    item = _first(_with_the_rest(10, 10, "mql", "lead"))
    assert item.rest == pytest.approx(1)
    assert item.flags == ()


def test_a_question_that_both_teams_fail_may_be_a_bad_definition() -> None:
    both = [
        answer("lead" if at else "mql", team=team, person=f"{team} {at}")
        for team in ("marketing", "sales")
        for at in range(8)
    ]
    assert _only(both).flags == ("hard_for_all",)
    assert _only(both[:8]).flags == ()


def _tries(people: int, english: float, skill_gap: float, seed: int) -> Iterator[Try]:
    """People of four levels; those who read English may be better, or their question easier."""
    draws = seeded(seed)
    for at in range(people):
        language = "en" if at % 2 else "fr"
        level = draws.choice((0.2, 0.4, 0.6, 0.8)) + (skill_gap if language == "en" else 0)
        rest = min(0.8, round(level * 5) / 5)
        chance = rest + (english if language == "en" else 0)
        yield Try(language, draws.random() < chance, rest)


def test_a_translation_that_helps_is_seen_among_people_as_good_at_the_rest() -> None:
    gap = language_gap(_tries(400, 0.2, 0.0, seed=1), "fr", "en")
    assert gap is not None
    assert gap.difference == pytest.approx(-0.2, abs=0.1)
    assert gap.is_one


def test_a_team_that_is_better_is_no_gap_between_languages() -> None:
    gap = language_gap(_tries(400, 0.0, 0.2, seed=2), "fr", "en")
    assert gap is not None
    assert not gap.is_one


def test_nine_in_ten_intervals_of_the_gap_hold_the_truth() -> None:
    held = 0
    for seed in range(400):
        gap = language_gap(_tries(80, 0.1, 0.0, seed), "fr", "en")
        assert gap is not None
        held += not gap.interval.excludes(-0.1)
    assert 340 <= held <= 380


def test_people_without_a_match_are_not_compared() -> None:
    tries = [Try("fr", right=True, rest=0.9)] * 20 + [Try("en", right=False, rest=0.1)] * 20
    assert language_gap(tries, "fr", "en") is None


def test_a_gap_needs_ten_matched_people_in_either_language() -> None:
    tries = [Try("fr", right=True, rest=0.5)] * 20 + [Try("en", right=False, rest=0.5)] * 9
    gap = language_gap(tries, "fr", "en")
    assert gap is not None
    assert (gap.difference, gap.matched, gap.is_one) == (1, (20, 9), False)
