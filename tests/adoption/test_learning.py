"""Learning between two waves, confusion by team, and evidence that is too old to count."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lexicon.adoption.measures.age import age
from lexicon.adoption.measures.confusion import Taken, confusions
from lexicon.adoption.measures.learning import learning
from lexicon.adoption.measures.newcombe import Pairs
from tests.adoption.answered import answer


def test_only_who_answered_both_times_is_compared() -> None:
    before = {"one": False, "two": True, "three": False, "left": True}
    after = {"one": True, "two": True, "three": False, "joined": True}
    found = learning(before, after)
    assert found.pairs == Pairs(both=1, lost=0, gained=1, neither=1)
    assert (found.people, found.left, found.joined) == (3, 1, 1)
    assert found.change == pytest.approx(1 / 3)


def test_nobody_who_answered_both_times_tells_nothing() -> None:
    found = learning({"left": True}, {"joined": True})
    assert (found.people, found.change, found.interval) == (0, 0, (-1, 1))


def test_most_people_who_learnt_make_a_change_that_excludes_nought() -> None:
    before = {str(person): person < 3 for person in range(12)}
    after = {str(person): person < 10 for person in range(12)}
    found = learning(before, after)
    assert found.change == pytest.approx(7 / 12)
    assert found.interval.excludes(0)


def test_who_takes_what_for_what() -> None:
    given = [answer("sal", "sql", person=f"s{at}") for at in range(7)]
    given += [answer("sql", "sql", person=f"s{at}", question="q2") for at in range(5)]
    given += [answer("sal", "sql", person="m1", team="marketing")]
    given += [answer("sal", "sql", person="hasty", rushed=True)]
    given += [answer("x", "y", person="s1", kind="choice")]
    found = confusions(given)
    assert list(found) == ["marketing", "sales"]
    assert found["sales"].mistakes() == [Taken("sql", "sal", 7, 12)]
    assert found["sales"].taken("sql", "lead") == Taken("sql", "lead", 0, 12)
    assert found["sales"].people == {"sql": 7}
    assert found["marketing"].taken("mql", "sal") == Taken("mql", "sal", 0, 0)


NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("major", "measured", "expected"),
    [
        (2, datetime(2026, 11, 1, tzinfo=UTC), "current"),
        (1, datetime(2026, 11, 1, tzinfo=UTC), "moved"),
        (2, datetime(2025, 11, 28, 12, tzinfo=UTC), "current"),
        (2, datetime(2025, 11, 28, 11, 59, tzinfo=UTC), "aged"),
    ],
)
def test_old_evidence_no_longer_counts(major: int, measured: datetime, expected: str) -> None:
    assert age(major, measured, 2, NOW) == expected


def test_a_year_before_a_leap_day() -> None:
    leap = datetime(2028, 2, 29, tzinfo=UTC)
    assert age(1, datetime(2027, 2, 28, tzinfo=UTC), 1, leap) == "current"
    assert age(1, datetime(2027, 2, 27, tzinfo=UTC), 1, leap) == "aged"
