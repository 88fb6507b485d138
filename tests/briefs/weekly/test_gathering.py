"""A week gathered from records, held against what a person counts by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lexicon.adoption.publishing.figure import Figure
from lexicon.audit.held import Held
from lexicon.audit.measuring.breaks import Break
from lexicon.audit.opening import Data, opened_data
from lexicon.audit.promised import Promised
from lexicon.audit.returned import Returned, returned
from lexicon.briefs.plan.document import read_planned
from lexicon.briefs.weekly.beside import misunderstood
from lexicon.briefs.weekly.figures import Misunderstood, Week, WeekFigures
from lexicon.briefs.weekly.gathering import Beside, gathered
from lexicon.errors import LexiconError
from tests.audit.data import held_crm, mapping_file, ours
from tests.briefs.weekly.crm import CONTACTS, NOW, STAGES, WEEK

MAJORS = {"stage/mql": 1, "stage/sal": 1, "stage/sql": 1}


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


def test_a_week_after_the_data_is_unknown_and_not_zero(held: Held) -> None:
    after = gathered(held, Week(date(2026, 11, 23)), Beside())
    assert after.matter is not None
    assert (after.matter.value, after.matter.before, after.matter.brought) == (None, 2, None)
    assert {one.of for one in after.passages} == {None}
    assert after.is_past_data


def test_promises_that_the_columns_do_not_show_are_gathered(week: WeekFigures) -> None:
    why = {one.promise: one.why for one in week.not_shown}
    assert why["score_hand_over/yes_or_no"] == "no_end"
    assert why["score_hand_over/first_attempt"] == "no_column"
    assert "demo_request/first_call" not in why


def test_a_promise_whose_start_nobody_filled_in_is_not_counted(tmp_path: Path) -> None:
    contacts = "id,fit,interest,demo_requested,became_mql_at,first_contacted_at\n"
    contacts += "1,good,strong,no,,2026-11-16 10:00\n"
    with held_crm(tmp_path, contacts, STAGES, NOW) as held:
        found = {one.promise: one.why for one in gathered(held, WEEK, Beside()).not_shown}
    assert found["score_hand_over/first_attempt"] == "empty"


def test_who_was_sent_back_in_the_week_is_told_by_reason(week: WeekFigures) -> None:
    assert week.dated
    assert week.returned == (
        Returned("lead_rejection_reason", "company_does_not_fit", 1),
        Returned("", "", 1),
    )


def test_a_reason_of_another_move_is_one_of_another_time(tmp_path: Path) -> None:
    reasons = "1,duplicate,no_budget\n2,duplicate,\n3,duplicate,\n"
    contacts = f"id,lead_rejection_reason,recycle_reason\n{reasons}"
    stages = (
        "id,stage,at\n1,sal,2026-11-10\n1,lead,2026-11-17\n2,sal,2026-11-10\n2,lead,2026-11-17\n"
        "3,mql,2026-11-10\n3,lead,2026-11-17\n"
    )
    with held_crm(tmp_path, contacts, stages, NOW) as held:
        assert tuple(returned(held, WEEK.start, WEEK.end)) == (
            Returned("lead_rejection_reason", "duplicate", 1),
            Returned("recycle_reason", "no_budget", 1),
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
