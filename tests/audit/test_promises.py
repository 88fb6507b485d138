"""Promises kept and missed, their speed, depth and reasons, by our own dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.printers.audit_report import AuditReport
from tests.audit.data import asked, facts, found

HEADINGS = (
    "id,email,consent,fit,interest,demo_requested,demo_requested_at,became_mql_at,"
    "first_contacted_at,contact_attempts,lead_rejection_reason,accepted_by,accepted_at,"
    "r0_held_by,r0_held_at,project_confirmed_by,project_confirmed_at\n"
)
MQL = "@b.example,yes,good,strong,yes"
ROWS = (
    f"1,a{MQL},2026-11-20 17:45,,2026-11-23 09:45,2,,,,,,,\n"  # to the minute
    f"2,b{MQL},2026-11-20 17:45,,2026-11-23 09:46,4,,,,,,,\n"  # a minute late
    f"3,c{MQL},2026-11-10 17:45,,2026-11-12 09:45,,,,,,,,\n"  # over Armistice Day
    f"4,d{MQL},2026-11-20T16:45:00Z,,2026-11-20T18:00:00+01:00,,,,,,,,\n"  # zones
    f"5,e{MQL},2026-11-20 10:00,,,,not_a_buyer,,,,,,\n"  # never
    f"6,f{MQL},2026-11-22 10:00,,,,not_a_buyer,,,,,,\n"  # on a Sunday, today
    f"7,g{MQL},2026-11-20 10:00,,2026-11-20,,duplicate,,,,,,\n"  # no time of day
    f"8,h{MQL},,,,,,sam,2026-11-02,sam,2026-11-09,sam,2026-11-10\n"  # six working days
    f"9,i{MQL},,,,,,sam,2026-11-02,sam,2026-11-09,sam,2026-11-09\n"  # five
    f"10,j{MQL},2026-11-20 10:00,,2026-11-19 10:00,,,,,,,,\n"  # before it was asked
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> AuditReport:
    """The audit of Sunday the 22nd of November 2026."""
    file = tmp_path_factory.mktemp("crm") / "c.csv"
    file.write_text(HEADINGS + ROWS, encoding="utf-8")
    return asked(file, lists=True)


def _missed(report: AuditReport, about: str) -> list[str]:
    lines = [one for one in found(report, "deadline_missed") if one.facts["about"] == about]
    return [row[1] for line in lines for row in line.rows]


def test_an_hour_is_counted_in_working_hours(report: AuditReport) -> None:
    assert _missed(report, "demo_request/first_call") == ["2", "5"]


def test_days_are_counted_in_working_days(report: AuditReport) -> None:
    assert _missed(report, "qualify") == ["8"]


def test_what_is_kept_missed_and_open_is_counted(report: AuditReport) -> None:
    speed = {about["about"]: about for _, about in facts(report, "follow_up_speed")}
    first = speed["demo_request/first_call"]
    assert (first["kept"], first["due"], first["open"]) == (4, 6, 1)
    assert (first["worked"], first["clock"]) == (1.0, 40.0)


def test_late_and_not_done_yet_are_told_apart(report: AuditReport) -> None:
    (line,) = (one for one in found(report, "deadline_missed") if one.facts["within"] == "1 h")
    assert (line.facts["late"], line.facts["overdue"]) == (1, 1)
    assert line.message.endswith(", within 1 hour: 1 late, 1 not done yet")


def test_reasons_are_counted_most_frequent_first(report: AuditReport) -> None:
    reasons = [(line.records, line.message) for line in found(report, "sent_back")]
    assert reasons == [
        (2, "Reason for rejection: Not a buyer"),
        (1, "Reason for rejection: Duplicate"),
    ]


def test_depth_is_the_mean_over_those_who_reached_the_stage(report: AuditReport) -> None:
    ((_, depth),) = facts(report, "follow_up_depth")
    assert (depth["field"], depth["reached"], depth["most"]) == ("contact_attempts", "mql", 4)


def test_a_promise_whose_fields_the_data_lacks_has_no_speed(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("id,became_mql_at\n1,2026-01-01\n", encoding="utf-8")
    assert found(asked(file), "follow_up_speed") == []


def test_an_answer_before_the_question_is_out_of_order_and_no_promise_kept(
    report: AuditReport,
) -> None:
    (line,) = found(report, "dates_out_of_order")
    assert line.facts == {"before": "demo_requested_at", "after": "first_contacted_at"}
    assert [row[1] for row in line.rows] == ["10"]


def test_nobody_waits_for_the_meeting_of_a_contact_who_was_recycled(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(
        "id,email,consent,fit,demo_requested,recycled,accepted_by,accepted_at,r0_held_by,"
        "r0_held_at,project_confirmed_by,project_confirmed_at\n"
        "1,a@b.example,yes,good,yes,yes,sam,2026-10-02,,,,\n"
        "2,b@b.example,yes,good,yes,no,sam,2026-10-02,,,,\n"
        "3,c@b.example,yes,good,yes,yes,sam,2026-10-02,sam,2026-10-05,sam,2026-10-05\n",
        encoding="utf-8",
    )
    made = asked(file, lists=True)
    assert _missed(made, "qualify") == ["2"]
    (speed,) = (about for _, about in facts(made, "follow_up_speed") if about["about"] == "qualify")
    assert (speed["kept"], speed["due"]) == (1, 2)


def test_an_empty_field_that_hides_a_missed_promise_says_so(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text(
        "id,fit,interest,became_mql_at,first_contacted_at\n"
        "1,good,strong,2026-11-02 10:00,\n2,good,,2026-11-02 10:00,\n3,good,strong,,\n",
        encoding="utf-8",
    )
    made = asked(tmp_path / "c.csv", lists=True)
    missed = {row[1] for line in found(made, "deadline_missed") for row in line.rows}
    assert missed == {"1"}
    told = {line.field: (line.message, line.hint) for line in found(made, "field_empty")}
    message, hint = told["interest"]
    assert message == "Interest is empty (33%), and a promise depends on it"
    assert hint.startswith("As long as it is empty, nobody sees whether the promise is kept")
    message, hint = told["became_mql_at"]
    assert message == "Became MQL at is empty (33%), and a promise runs from it"
    assert hint.startswith("Nothing to do where nothing was promised; elsewhere nobody sees")
    assert told["first_contacted_at"][1] == "Nothing to do, if the field may stay empty."


def test_what_was_allowed_is_told_in_the_hours_that_it_took(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text(
        "id,consent,fit,demo_requested,accepted_by,accepted_at,r0_held_by,r0_held_at,"
        "project_confirmed_by,project_confirmed_at\n"
        "1,yes,good,yes,sam,2026-11-02 10:00,sam,2026-11-05 10:00,sam,2026-11-05 10:00\n",
        encoding="utf-8",
    )
    (line,) = (
        one
        for one in found(asked(tmp_path / "c.csv"), "follow_up_speed")
        if one.facts["about"] == "qualify"
    )
    assert line.hint.startswith("Allowed: 5 days")
    assert line.message == (
        "Hold the R0 and qualify: 1 of 1 in time (100%), not due yet: 0; half within 3 d of work, "
        "72 h on the clock; 5 d of work allowed"
    )


def test_of_what_is_not_due_yet_no_share_is_told(tmp_path: Path) -> None:
    row = f"6,f{MQL},2026-11-22 10:00,,,,,,,,,,\n"
    (tmp_path / "c.csv").write_text(HEADINGS + row, "utf-8")
    told = [one.message for one in found(asked(tmp_path / "c.csv"), "follow_up_speed")]
    assert (
        "Answering demo requests (“We accept every MQL who has…”): none due yet, 1 still in time"
        in told
    )
