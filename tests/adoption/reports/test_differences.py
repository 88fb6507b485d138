"""Two reports held against each other: what a few people answered must not be the difference."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lexicon.adoption.agreeing.agreement import agreement
from lexicon.adoption.agreeing.votes import votes
from lexicon.adoption.evidence import Evidence
from lexicon.adoption.publishing.confused import key_rows
from lexicon.adoption.publishing.contest import contest
from lexicon.adoption.publishing.figure import TOGETHER, Figure
from lexicon.adoption.publishing.judged import judged
from lexicon.adoption.telling.sources import FirstTime, Sources
from lexicon.adoption.telling.trends import Learnt, trends
from lexicon.adoption.wave import Wave
from tests.adoption.answered import answer

SAL = "stage/sal"


def _case(question: str, **teams: str) -> list[Evidence]:
    """`sales="aabb"`: what each person of a team says to a case that is an a."""
    return [
        answer(given, "a", person=f"{team}{at}", team=team, question=question)
        for team, said in teams.items()
        for at, given in enumerate(said)
    ]


def test_confusion_less_agreement_does_not_show_a_case_that_few_of_a_team_answered() -> None:
    """Four of sales answered one case, six the other: only the other may stand under sales."""
    few = _case("few", marketing="aaaabbbb", sales="abbb")
    many = _case("many", marketing="aaabbbbb", sales="aaabbb")
    shown = {
        (contest.scenario, side.team)
        for contest in agreement(votes([*few, *many])).contests
        for side in contest.sides
    }
    assert shown == {("few", TOGETHER), ("many", "marketing"), ("many", "sales")}
    rows = {row.team: row for row in key_rows([*few, *many])}
    assert rows["sales"].answers == (("a", 3), ("b", 3))
    assert rows["marketing"].answers == (("b", 5), ("a", 3))
    assert rows[TOGETHER].answers == (("b", 7), ("a", 5))


def test_a_team_that_is_nowhere_told_alone_says_how_many_are_missing() -> None:
    rows = {row.team: row for row in key_rows(_case("few", marketing="aaaabbbb", sales="abbb"))}
    assert (rows["sales"].answers, rows["sales"].missing) == ((), 1)
    assert (rows["marketing"].answers, rows["marketing"].missing) == ((), 0)
    assert rows[TOGETHER].of == 12


def _day(month: int) -> datetime:
    return datetime(2026, month, 1, tzinfo=UTC)


def _wave(number: int) -> Wave:
    return Wave(f"w{number}", number, (SAL,), ("a",), (), 3, _day(number), _day(number + 1))


def _learnt(before: str, after: str) -> Learnt:
    """`"RRW."`: right, wrong, did not answer; each sign a person."""
    kept: dict[str, FirstTime] = {
        name: {
            ("sales", SAL, 1): {
                str(at): sign == "R" for at, sign in enumerate(signs) if sign != "."
            }
        }
        for name, signs in (("w1", before), ("w2", after))
    }
    figures = {
        name: [Figure(name, "sales", SAL, 1, 8, 4, 3, 4, 5, False, _day(9))] for name in kept
    }
    waves = (_wave(1), _wave(2))
    sources = Sources(
        _day(9), lambda _: (), waves, (), waves[1], figures, {"sales": 8}, {SAL: 1},
        first_time=kept.__getitem__,
    )  # fmt: skip
    (trend,) = trends(sources)
    (one,) = trend.learnt
    return one


def test_learning_of_the_same_people_is_told_in_numbers() -> None:
    one = _learnt("RRRWWWWW", "RRRRRWWW")
    assert (one.people, one.before, one.after, one.change) == (8, 3, 5, 0.25)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("RRRWWWWR", "RRRRRWW."),
        ("RRRWWWWW", "RRRRRWW."),
        ("RRRWWWW.", "RRRRRWWR"),
        ("RRRWWWW.", "RRRRRWWW"),
    ],
)
def test_what_a_leaver_or_a_newcomer_answered_is_not_the_difference(
    before: str, after: str
) -> None:
    one = _learnt(before, after)
    assert (one.people, one.before, one.after, one.change) == (7, None, None, None)
    assert [round(end, 1) for end in one.interval] == list(one.interval)


def test_a_leaver_who_was_right_and_one_who_was_wrong_leave_the_same_report() -> None:
    assert _learnt("RRRWWWWR", "RRRRRWW.") == _learnt("RRRWWWWW", "RRRRRWW.")


def _everything_told(given: list[Evidence]) -> list[object]:
    """What four reports say of these answers, but for the coefficients of many."""
    return [
        agreement(votes(given)).contests,
        key_rows(given),
        judged(1, given).questions,
        contest(given, {"marketing": 8, "sales": 8}, 5),
    ]


@pytest.mark.parametrize("sales", ["aaaaaaaa", "bbbbbbbb"])
@pytest.mark.parametrize("others", ["aaaabbbb", "aaaaaaab", "bbbbbbbb"])
def test_no_two_reports_together_tell_nearly_all_from_all(sales: str, others: str) -> None:
    """What one withholds does not follow from the sums of the others."""
    told = []
    for one in (sales[0], "b" if sales[0] == "a" else "a"):
        case = _case("alike", marketing=others, sales=one + sales[1:])
        known = _case("known", marketing="aaaaabbb", sales="aaabbbbb")
        told.append(_everything_told([*case, *known]))
    assert told[0] == told[1]
