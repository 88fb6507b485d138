"""The made records: an audit finds what was planted in them, all of it and nothing else."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from lexicon.cli.auditing import Asked, audited
from lexicon.printers.audit_report import AuditReport
from lexicon.starter.sample.chance import Chance
from lexicon.starter.sample.files import CONTACTS, MANIFEST, MAPPING, STAGES, sample_files
from tests.audit.data import ours

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 22, 59, tzinfo=UTC)
APART = ("line_unreadable", "sent_back")
"""What the manifest counts without a list of records."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The 5,000 contacts."""
    made = tmp_path_factory.mktemp("sample")
    for name, content in sample_files(TODAY).items():
        (made / name).write_bytes(content)
    return made


@pytest.fixture(scope="module")
def planted(folder: Path) -> Mapping[str, Any]:
    """What the manifest says, kind by kind."""
    document: dict[str, Any] = json.loads((folder / MANIFEST).read_text())
    kinds: dict[str, Any] = document["planted"]
    return kinds


@pytest.fixture(scope="module")
def report(folder: Path) -> AuditReport:
    """The audit of them, records listed."""
    wish = Asked((str(folder / CONTACTS),), folder / MAPPING, True, False, "en", False)
    return audited(wish, ours(), NOW)


def _found(report: AuditReport) -> dict[str, list[str]]:
    """Kind of fault → keys of its records."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in report.lines:
        if line.is_fault or line.kind == "stage_excepted":
            assert line.unlisted == 0
            found[line.kind] += [row[1] for row in line.rows]
    return {kind: sorted(keys) for kind, keys in found.items()}


def test_an_audit_finds_every_fault_that_was_planted_and_no_other(
    report: AuditReport, planted: Mapping[str, Any]
) -> None:
    expected = {
        kind: sorted(key for case in cases.values() for key in case["records"])
        for kind, cases in planted.items()
        if kind not in (*APART, "field_empty")
    }
    assert expected == {kind: keys for kind, keys in _found(report).items() if kind not in APART}


def test_each_fault_is_planted_as_often_as_it_is_counted(planted: Mapping[str, Any]) -> None:
    cases = [case for kind, them in planted.items() if kind not in APART for case in them.values()]
    assert [case["count"] for case in cases] == [len(case["records"]) for case in cases]
    assert 0 not in [case["count"] for case in cases]


def test_values_out_of_their_list_are_told_by_case(
    report: AuditReport, planted: Mapping[str, Any]
) -> None:
    told = {"spelling": 0, "combined": 0, "unknown": 0}
    for line in report.lines:
        if line.kind == "value_not_listed":
            case = "spelling" if "write" in line.facts else "unknown"
            told["combined" if "parts" in line.facts else case] += line.records
    cases = {name: case["count"] for name, case in planted["value_not_listed"].items()}
    other = {name: cases.pop(name) for name in ("combined", "unknown")}
    assert {"spelling": sum(cases.values())} | other == told


def test_empty_fields_are_counted(report: AuditReport, planted: Mapping[str, Any]) -> None:
    empty = {line.field: line.records for line in report.lines if line.kind == "field_empty"}
    expected = {field: case["count"] for field, case in planted["field_empty"].items()}
    assert expected == {field: empty[field] for field in expected}


def test_reasons_and_lines_are_counted(report: AuditReport, planted: Mapping[str, Any]) -> None:
    reasons = {
        f"{line.field}/{line.facts['reason']}": line.records
        for line in report.lines
        if line.kind == "sent_back"
    }
    assert planted["sent_back"] == reasons
    (unread,) = (line for line in report.lines if line.kind == "line_unreadable")
    assert planted["line_unreadable"]["lines"] == unread.facts["lines"]


def test_nobody_in_them_can_be_real(folder: Path) -> None:
    contacts = (folder / CONTACTS).read_text(encoding="latin-1")
    hosts = re.findall(r"@([^,\s]+)", contacts.lower())
    assert [host for host in hosts if not re.fullmatch(r"firm-[0-9]{3}\.example", host)] == []
    names = {row.split(",")[1] for row in contacts.splitlines()[1:]}
    assert all(re.fullmatch(r"(?i)contact +[0-9]{5}|X", name) for name in names)


def test_every_stage_is_there_and_a_year_of_history(folder: Path) -> None:
    rows = [row.split(",") for row in (folder / STAGES).read_text().splitlines()[1:]]
    assert {stage.id for stage in ours().stages} == {row[1] for row in rows}
    moments = sorted(row[2] for row in rows)
    assert (moments[0][:7], moments[-1][:9]) == ("2025-11", "2026-11-2")


def test_the_same_arguments_make_the_same_bytes_and_others_do_not() -> None:
    made = sample_files(TODAY, 40, 7)
    assert made == sample_files(TODAY, 40, 7)
    assert made[CONTACTS] != sample_files(TODAY, 40, 8)[CONTACTS]
    assert made[CONTACTS] != sample_files(date(2026, 11, 21), 40, 7)[CONTACTS]


@pytest.mark.parametrize("records", [1, 2, 30])
def test_few_records_can_be_made_too(records: int) -> None:
    lines = sample_files(TODAY, records)[CONTACTS].splitlines()
    assert 1 + records + 3 == len(lines)


def _drawn(chance: Chance) -> Iterator[int]:
    return (chance.between(1, 6, "die", throw) for throw in range(6000))


def test_chance_is_fair_and_its_own_by_name() -> None:
    counts = [list(_drawn(Chance("a"))).count(face) for face in range(1, 7)]
    assert sum(counts) == 6000
    assert all(900 < count < 1100 for count in counts)
    assert list(_drawn(Chance("a"))) != list(_drawn(Chance("b")))


def test_nothing_can_be_drawn_among_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        Chance("a").among({}, "x")
