"""Each kind of fault that was planted is found, counted and told; nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pytest

from lexicon.criteria.classify import classify
from lexicon.criteria.evaluate import Value
from lexicon.printers.audit_report import AuditReport
from tests.audit.data import asked, facts, found, mapping_file, ours, records, write_csv


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> AuditReport:
    """The audit of the small CRM, with its records listed."""
    return asked(write_csv(tmp_path_factory.mktemp("crm")), lists=True)


def test_values_are_told_by_what_was_meant(report: AuditReport) -> None:
    assert sorted(facts(report, "value_not_listed"), key=str) == [
        (1, {"field": "fit", "value": "=awful"}),
        (1, {"field": "fit", "value": "Good fit", "write": "good"}),
        (1, {"field": "fit", "value": "good, poor", "parts": "good, poor"}),
        (1, {"field": "lifecycle_stage", "value": "Contact", "write": "contact"}),
    ]


def test_values_of_another_sort_are_told_with_an_example(report: AuditReport) -> None:
    assert sorted(facts(report, "value_misfit"), key=str) == [
        (1, {"field": "consent", "value": "maybe"}),
        (1, {"field": "deal_amount", "value": "many"}),
        (1, {"field": "lead_score", "value": "abc"}),
    ]


def test_numbers_out_of_range_are_told(report: AuditReport) -> None:
    assert [(line.field, line.records) for line in found(report, "value_out_of_range")] == [
        ("deal_amount", 1),
        ("lead_score", 1),
    ]


def test_a_field_of_blanks_is_empty(report: AuditReport) -> None:
    empty = {line.field: line.records for line in found(report, "field_empty")}
    assert (empty["email"], empty["fit"], empty["lead_score"]) == (1, 1, 1)
    told = {line.field: line.message for line in found(report, "field_empty")}
    assert told["lead_score"] == "Lead score is empty (12%)"
    assert told["email"] == "E-mail address is empty (12%), and a stage depends on it"
    assert told["fit"] == "Fit is empty (12%), and a stage and a promise depend on it"


def test_stages_that_the_fields_contradict_are_told_exceptions_apart(report: AuditReport) -> None:
    def cells(kind: str) -> list[Mapping[str, object]]:
        return [about for _, about in facts(report, kind)]

    assert sorted(cells("stage_contradicted"), key=str) == [
        {"recorded": "client", "reached": "contact", "possible": "contact"},
        {"recorded": "mql", "reached": "contact", "possible": "contact"},
        {"recorded": "sal", "reached": "lead", "possible": "lead"},
    ]
    assert cells("stage_excepted") == [{"recorded": "lead", "reached": "sal", "possible": "sal"}]


def test_who_looks_at_the_records_is_not_sent_to_look_at_them(
    tmp_path: Path, report: AuditReport
) -> None:
    listed, counted = (
        {line.hint for line in found(made, "stage_contradicted")}
        for made in (report, asked(write_csv(tmp_path)))
    )
    assert listed == {"Either the stage or a field is wrong, or the definition is."}
    assert all("--rows" in hint for hint in counted)


def test_what_may_be_so_contradicts_nothing(report: AuditReport) -> None:
    assert report.matrix is not None
    assert report.matrix.at("mql", "lead") == (1, 0)


def test_an_exception_that_somebody_recorded_contradicts_nothing(report: AuditReport) -> None:
    assert report.matrix is not None
    assert report.matrix.at("lead", "sal") == (1, 0)


def test_the_same_person_is_found_after_folding(report: AuditReport) -> None:
    (email,), (person,) = found(report, "same_email"), found(report, "same_person")
    assert [row[1] for row in email.rows] == [row[1] for row in person.rows] == ["1", "2"]


def test_dates_are_held_against_each_other_and_against_today(report: AuditReport) -> None:
    assert {
        (about["before"], about["after"]) for _, about in facts(report, "dates_out_of_order")
    } == {
        ("accepted", "r0_held"),
        ("accepted", "qualified"),
    }
    assert facts(report, "date_in_future") == [(1, {"field": "accepted"})]


def test_a_field_that_criteria_need_and_the_data_lacks_is_told(report: AuditReport) -> None:
    absent = {line.field for line in found(report, "field_absent")}
    assert {"newsletter_subscribed", "signed"} <= absent
    assert "fit" not in absent


def test_personal_data_is_masked_unless_asked_for(tmp_path: Path, report: AuditReport) -> None:
    assert "b.example" not in str(report)
    assert "Ada" not in str(report)
    shown = asked(write_csv(tmp_path), lists=True, personal=True)
    assert "a@b.example" in str(shown)


def test_a_key_that_is_personal_is_masked_too(tmp_path: Path) -> None:
    mapping = mapping_file(tmp_path, key="email")
    assert "b.example" not in str(asked(write_csv(tmp_path), mapping, lists=True))


def test_the_engine_classifies_as_python_does(tmp_path: Path) -> None:
    data = asked(write_csv(tmp_path)).matrix
    assert data is not None
    sound = [record for record in records() if record["id"] in ("1", "6", "8")]
    for record in sound:
        values: dict[str, Value] = {
            "email": record["email"], "consent": True, "recycled": False, "demo_requested": True,
            "fit": record["fit"], "lead_score": int(record["lead_score"] or 0),
        }  # fmt: skip
        reached = classify(values, ours()).stage
        recorded = {"Contact": None}.get(record["lifecycle_stage"], record["lifecycle_stage"])
        assert data.at(recorded, reached)[0] >= 1


def test_a_few_are_not_none(tmp_path: Path) -> None:
    rows = "".join(f"{number},{'good' if number else ''}\n" for number in range(400))
    (tmp_path / "c.csv").write_text(f"id,fit\n{rows}", "utf-8")
    (line,) = found(asked(tmp_path / "c.csv"), "field_empty")
    assert line.facts["percent"] == 0.2


@pytest.mark.parametrize(
    ("empty", "told"), [("id = 7", "(0.0002%)"), ("id <> 7", "(99.9998%)"), ("true", "(100%)")]
)
def test_one_in_half_a_million_is_seen(tmp_path: Path, empty: str, told: str) -> None:
    file = tmp_path / "c.parquet"
    rows = f"SELECT id, CASE WHEN {empty} THEN NULL ELSE 1 END::INTEGER AS lead_score"
    duckdb.execute(f"COPY ({rows} FROM range(500000) AS t(id)) TO '{file}'")
    (line,) = found(asked(file), "field_empty")
    assert line.message == f"Lead score is empty {told}"
