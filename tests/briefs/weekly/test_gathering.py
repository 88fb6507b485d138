"""A week gathered from records, held against what a person counts by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from lexicon.adoption.publishing.figure import Figure
from lexicon.audit.held import Held
from lexicon.audit.measuring.breaks import Break
from lexicon.audit.opening import Data, opened_data
from lexicon.audit.promised import Promised
from lexicon.audit.returned import Returned
from lexicon.briefs.plan.document import document, read_planned
from lexicon.briefs.plan.work_back import Wish
from lexicon.briefs.weekly.beside import misunderstood
from lexicon.briefs.weekly.figures import Misunderstood, Week, WeekFigures
from lexicon.briefs.weekly.gathering import Beside, gathered
from lexicon.errors import LexiconError
from tests.audit.data import mapping_file, ours
from tests.briefs.plan.planning import RATES, rates, worked_out

MAJORS = {"stage/mql": 1, "stage/sal": 1, "stage/sql": 1}
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
WEEK = Week(date(2026, 11, 16))
CONTACTS = """id,email,consent,fit,marketing_sourced,project_confirmed_by,project_confirmed_at,\
demo_requested,demo_requested_at,first_contacted_at,lead_rejection_reason,recycle_reason,exception_granted_by,\
exception_granted_at
1,1@b.example,yes,good,yes,sam,2026-11-16 10:00,yes,2026-11-16 10:00,2026-11-16 10:20,,,,
2,2@b.example,yes,good,no,sam,2026-11-17,yes,2026-11-17 10:00,2026-11-17 15:00,,,lea,2026-11-17
3,3@b.example,yes,good,yes,sam,2026-11-10,yes,2026-11-20 10:00,,,,,
4,4@b.example,yes,good,yes,,,yes,2026-11-09 10:00,2026-11-12 10:00,company_does_not_fit,,,
5,5@b.example,yes,good,,,,,,,duplicate,,,
6,6@b.example,yes,good,,,,,,,,,,
"""
STAGES = """id,stage,at
1,mql,2026-11-12
1,sql,2026-11-16 10:00
2,mql,2026-11-16
2,sql,2026-11-17
3,mql,2026-11-18
4,mql,2026-11-10
4,lead,2026-11-16 09:00
5,mql,2026-11-01
5,lead,2026-11-03
6,mql,2026-11-10
6,lead,2026-11-22 23:59
"""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Held]:
    """Six contacts on Monday the 23rd of November 2026."""
    folder = tmp_path_factory.mktemp("crm")
    (folder / "contacts.csv").write_text(CONTACTS, encoding="utf-8")
    (folder / "stages.csv").write_text(STAGES, encoding="utf-8")
    history = {"file": "stages.csv", "record": "id", "stage": "stage", "at": "at"}
    data = Data((str(folder / "contacts.csv"),), mapping_file(folder, history=history))
    with opened_data(data, ours(), NOW) as opened:
        yield opened.held(ours())


@pytest.fixture(scope="module")
def week(held: Held) -> WeekFigures:
    return gathered(held, WEEK, Beside())


def test_the_main_figure_is_parted_between_the_teams(week: WeekFigures) -> None:
    matter = week.matter
    assert matter is not None
    assert (matter.value, matter.before, matter.brought, matter.found) == (2, 1, 1, 1)
    assert matter.planned is None


def test_a_step_has_its_rate_and_that_of_the_weeks_before(week: WeekFigures) -> None:
    found = {(one.start, one.end): one for one in week.passages}
    step = found["mql", "sql"]
    assert (step.rate, step.of, step.earlier) == (1.0, 2, 0.0)
    assert step.metric.ref == "metric/mql_to_sql_rate"


def test_promises_are_those_that_began_in_the_week(week: WeekFigures) -> None:
    found = {one.promise: one for one in week.promised}
    demo = next(one for name, one in found.items() if name.startswith("demo"))
    assert demo == Promised(demo.promise, demo.entry, "1 h", kept=1, late=1, undone=1, excepted=1)


def test_who_was_sent_back_in_the_week_is_told_by_reason(week: WeekFigures) -> None:
    assert week.dated
    assert week.returned == (
        Returned("lead_rejection_reason", "company_does_not_fit", 1),
        Returned("", "", 1),
    )


def test_without_a_history_all_that_was_sent_back_counts(tmp_path: Path) -> None:
    (tmp_path / "contacts.csv").write_text(CONTACTS, encoding="utf-8")
    data = Data((str(tmp_path / "contacts.csv"),), mapping_file(tmp_path))
    with opened_data(data, ours(), NOW) as opened:
        found = gathered(opened.held(ours()), WEEK, Beside())
    assert not found.dated
    assert found.returned == (
        Returned("lead_rejection_reason", "company_does_not_fit", 1),
        Returned("lead_rejection_reason", "duplicate", 1),
    )
    assert "metric/mql_to_sql_rate" in found.lacking


@pytest.mark.parametrize(
    ("day", "told"),
    [(date(2026, 10, 19), False), (date(2026, 10, 20), True), (date(2026, 11, 22), True),
     (date(2026, 11, 23), False)],
)  # fmt: skip
def test_a_definition_that_changed_among_the_figures_is_told(
    held: Held, day: date, told: bool
) -> None:
    beside = Beside(breaks={"metric/mql_to_sal_rate": (Break(day, "2.0.0", "2.0.0"),)})
    found = gathered(held, WEEK, beside).changed
    assert found == ((("metric/mql_to_sal_rate", day),) if told else ())


def test_plans_say_what_is_due_in_the_week(held: Held) -> None:
    plans = []
    for year in (2026, 2027):
        asked = Wish(Fraction(1_200_000), date(year, 1, 1), Fraction(2, 5), Fraction(8000))
        raw = json.dumps(document(worked_out(asked, rates(RATES)))).encode()
        plans.append(read_planned(raw, "plan.json"))
    matter = gathered(held, WEEK, Beside(tuple(plans))).matter
    assert matter is not None
    assert matter.planned is not None
    brought, found = matter.planned
    assert 7 <= brought <= 12
    assert 11 <= found <= 17
    assert gathered(held, Week(date(2030, 1, 7)), Beside(tuple(plans))).matter is not None


@pytest.mark.parametrize(
    ("team", "suppressed", "mode", "expected"),
    [
        ("", False, 3, (Misunderstood("stage/mql", 12, 2, 5),)),
        ("sales", False, 3, (Misunderstood("stage/mql", 12, 2, 5),)),
        ("", True, 3, ()),
        ("", False, 6, ()),
    ],
)
def test_what_was_withheld_stays_withheld(
    team: str, suppressed: bool, mode: int, expected: tuple[Misunderstood, ...]
) -> None:
    one = Figure("w", team, "stage/mql", 1, 12, None, 2, mode, 5, suppressed, NOW)
    assert misunderstood([one], MAJORS) == expected


def test_an_earlier_meaning_says_nothing_of_this_one() -> None:
    one = Figure("w", "", "stage/mql", 1, 12, None, 2, 3, 5, False, NOW)
    assert misunderstood([one], {"stage/mql": 2}) == ()


def test_all_together_tell_before_one_team_and_the_least_known_first() -> None:
    def figure(team: str, entry: str, mode: int) -> Figure:
        return Figure("w", team, entry, 1, 12, None, mode, mode, mode, False, NOW)

    told = [
        figure("sales", "stage/mql", 1),
        figure("", "stage/mql", 5),
        figure("marketing", "stage/sal", 4),
        figure("sales", "stage/sal", 2),
        figure("", "stage/sql", 11),
    ]
    assert [(one.entry, one.low) for one in misunderstood(told, MAJORS)] == [
        ("stage/sal", 2),
        ("stage/mql", 5),
    ]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"start": "soon"}', "{"])
def test_another_file_is_no_plan(text: str) -> None:
    with pytest.raises(LexiconError, match="is no plan"):
        read_planned(text.encode(), "other.json")
