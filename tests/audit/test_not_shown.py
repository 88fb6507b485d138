"""Promises that no record was held to are named, with the reason and what to do."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import duckdb
import pytest

from lexicon.audit.filled import filled
from lexicon.audit.kinds.promise_not_shown import KIND
from lexicon.audit.not_shown import by_columns
from lexicon.audit.spans import outcomes
from lexicon.cli.auditing import Asked, audited
from lexicon.model.kinds.agreement import Agreement
from lexicon.plugins import load_one, module_names
from lexicon.printers import audit as printers
from lexicon.printers.audit_report import AuditLine, AuditPrinter, AuditReport
from tests.audit.data import NOW, asked, found, held_crm, mapping_file, ours

HEADINGS = (
    "id,email,consent,fit,interest,demo_requested,demo_requested_at,became_mql_at,"
    "first_contacted_at,accepted_by,accepted_at,r0_held_by,r0_held_at,lead_rejection_reason\n"
)
ROW = "1,a@b.example,yes,good,strong,no,,2026-11-02 10:00,2026-11-02 11:00,,,,,not_a_buyer\n"
YES_OR_NO = "score_hand_over/yes_or_no"
FIRST = "score_hand_over/first_attempt"
"""The promises of a good lead: a yes or no, whose moment no field has, and a first attempt."""


def _csv(folder: Path, headings: str = HEADINGS, row: str = ROW) -> Path:
    file = folder / "c.csv"
    file.write_text(headings + row, "utf-8")
    return file


def _told(report: AuditReport) -> dict[object, AuditLine]:
    return {line.facts["about"]: line for line in found(report, "promise_not_shown")}


def _french(file: Path, mapping: Path | None = None) -> dict[object, AuditLine]:
    return _told(audited(Asked((str(file),), mapping, False, False, "fr", False), ours(), NOW))


def test_a_promise_whose_end_no_field_has_is_named_and_not_taken_for_kept(tmp_path: Path) -> None:
    told = _told(asked(_csv(tmp_path)))
    assert told[YES_OR_NO].message == (
        "Following up good leads (“We accept the lead or reject…”), within 24 hours: "
        "the dictionary names no field that "
        "says when it was done"
    )
    assert "unknown, not yes" in told[YES_OR_NO].hint
    assert "a rule of the CRM that fills it in" in told[YES_OR_NO].hint
    assert told[YES_OR_NO].facts["why"] == "no_end"
    assert FIRST not in told


def test_it_is_told_in_french_with_its_spaces(tmp_path: Path) -> None:
    line = _french(_csv(tmp_path))[YES_OR_NO]
    assert line.title == "Engagements auxquels aucune fiche n’a été confrontée"
    assert line.message == (
        "Suivi des bons leads («\u00a0Nous acceptons le lead ou le…\u00a0»), délai de "
        "24\u00a0heures\u00a0: le dictionnaire ne nomme "
        "aucun champ qui dise quand c’est fait"
    ).replace("24\u00a0heures", "24 heures")
    assert "A-t-il été tenu\u202f? On l’ignore, ce n’est pas un oui\u00a0:" in line.hint


@pytest.mark.parametrize(
    ("field", "told", "french"),
    [
        ("became_mql_at", "no column for Became MQL at, from which its time runs", "d’où court"),
        ("first_contacted_at", "no column for First contacted at, at which its time ends",
         "où s’arrête"),
    ],
)  # fmt: skip
def test_a_column_that_nobody_mapped_is_named(
    tmp_path: Path, field: str, told: str, french: str
) -> None:
    mapping = mapping_file(tmp_path, columns={field: None})
    line = _told(asked(_csv(tmp_path), mapping))[FIRST]
    assert (
        line.message
        == f"Following up good leads (“We try to reach the person…”), within 24 hours: {told}"
    )
    assert line.hint.endswith("which column has what is missing, or add it to what is exported.")
    assert (line.facts["why"], line.facts["fields"], line.field) == ("no_column", [field], field)
    assert french in _french(_csv(tmp_path), mapping)[FIRST].message


def test_both_columns_that_are_missing_are_named(tmp_path: Path) -> None:
    absent = dict.fromkeys(("became_mql_at", "first_contacted_at"))
    line = _told(asked(_csv(tmp_path), mapping_file(tmp_path, columns=absent)))[FIRST]
    assert line.message.endswith(
        "no column for Became MQL at and First contacted at, between which its time runs"
    )


def test_who_did_it_without_when_accuses_nobody(tmp_path: Path) -> None:
    headings = HEADINGS.replace("lead_rej", "project_confirmed_by,project_confirmed_at,lead_rej")
    row = "1,a@b.example,yes,good,strong,yes,,,,sam,2026-10-02,sam,,sam,2026-10-05,\n"
    mapping = mapping_file(tmp_path, columns={"r0_held": {"who": "r0_held_by", "when": None}})
    report = asked(_csv(tmp_path, headings, row), mapping)
    assert "qualify" not in {line.facts["about"] for line in found(report, "deadline_missed")}
    line = _told(report)["qualify"]
    assert line.facts["why"] == "no_moment"
    assert line.message.endswith("a column says who did it, none says when: R0 held")
    assert "`columns: {accepted: {who: …, when: …}}`" in line.hint


def test_a_column_that_is_missing_is_told_before_one_that_does_not_say_when(
    tmp_path: Path,
) -> None:
    row = "1,a@b.example,yes,good,strong,yes,,,,sam,2026-10-02,sam,,\n"
    mapping = mapping_file(tmp_path, columns={"r0_held": {"who": "r0_held_by", "when": None}})
    line = _told(asked(_csv(tmp_path, row=row), mapping))["qualify"]
    assert (line.facts["why"], line.facts["fields"]) == ("no_column", ["project_confirmed"])


def test_a_start_that_no_record_has_and_a_promise_that_binds_nobody(tmp_path: Path) -> None:
    told = _told(asked(_csv(tmp_path)))
    first = told["demo_request/first_call"]
    assert first.facts["why"] == "empty"
    assert first.message.endswith(
        "no record has Time of the demo request filled in, from which its time runs"
    )
    poor = _told(asked(_csv(tmp_path, row=ROW.replace("good", "poor"))))
    assert poor[FIRST].message.endswith("within 24 hours: no record falls under it")
    assert poor[FIRST].facts["why"] == "nobody"


def test_a_promise_without_a_time_names_what_shows_it(tmp_path: Path) -> None:
    told = _told(asked(_csv(tmp_path)))
    line = told["marketing_commitments/share_of_revenue"]
    assert line.message == (
        "Marketing’s commitments (“We tell sales each quarter what…”): no time is set, "
        "so nothing can be late; "
        "what shows it: Marketing’s share of revenue"
    )
    assert "within" not in line.facts
    assert told["review_rhythm/agreement_reread"].message.endswith("so nothing can be late")


def test_every_promise_is_either_held_to_records_or_named(tmp_path: Path) -> None:
    report = asked(_csv(tmp_path))
    held = {line.facts["about"] for line in found(report, "follow_up_speed")}
    clauses = {f"{one.id}/{clause.id}" for one in ours().of(Agreement) for clause in one.clauses}
    moves = {move.id for move in ours().transitions.values() if move.within}
    assert held & _told(report).keys() == set()
    assert held | _told(report).keys() == clauses | moves


def test_it_is_no_fault_has_no_records_and_counts_for_nothing(tmp_path: Path) -> None:
    report = asked(_csv(tmp_path))
    assert {(line.is_fault, line.records) for line in _told(report).values()} == {(False, 0)}
    lines = tuple(line for line in report.lines if line.kind != "promise_not_shown")
    assert report.summary() == replace(report, lines=lines).summary()


@pytest.mark.parametrize("form", module_names(printers))
def test_every_format_names_it(tmp_path: Path, form: str) -> None:
    report = asked(_csv(tmp_path))
    printed = load_one(printers, form, "PRINTER", AuditPrinter).render(report)
    assert (
        "Following up good leads (“We accept the lead or reject…”), within 24 hours: the "
        "dictionary names" in printed
    )
    if form == "json":
        document = json.loads(printed)["findings"]
        (one,) = (one for one in document if one["facts"].get("about") == YES_OR_NO)
        assert (one["kind"], one["fault"], one["records"]) == ("promise_not_shown", False, 0)
        assert one["facts"] == {
            "promise": "agreement/score_hand_over", "about": YES_OR_NO, "why": "no_end",
            "within": "24 h", "metric": "metric/mql_to_sal_rate",
        }  # fmt: skip


@pytest.mark.parametrize("form", ["parquet", "jsonl"])
def test_other_data_tells_the_same(tmp_path: Path, form: str) -> None:
    file = _csv(tmp_path)
    made = tmp_path / f"c.{form}"
    how = "(FORMAT parquet)" if form == "parquet" else "(FORMAT json)"
    duckdb.sql(f"COPY (FROM read_csv('{file}')) TO '{made}' {how}")
    expected = {about: line.facts for about, line in _told(asked(file)).items()}
    assert {about: line.facts for about, line in _told(asked(made)).items()} == expected


def test_it_asks_nothing_that_the_audit_has_not_asked(tmp_path: Path) -> None:
    def refused(question: str) -> NoReturn:
        raise AssertionError(question)

    with held_crm(tmp_path, HEADINGS + ROW, "id,stage,at\n1,mql,2026-11-02\n", NOW) as held:
        outcomes(held)
        filled(held)
        silent = replace(held, ask=refused)
        assert len(tuple(KIND.find(silent))) > len(tuple(by_columns(silent))) > 0
