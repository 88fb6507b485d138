"""Who would change stage under a proposed change: counted as classifying one by one counts."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lexicon.audit.opening import Data
from lexicon.briefs.impact import Impact, impact
from lexicon.briefs.impact_telling import told_impact
from lexicon.criteria.classify import classify
from lexicon.criteria.evaluate import Value
from lexicon.history.comparison import Comparison
from lexicon.model.dictionary import Dictionary
from lexicon.source.load import load
from lexicon.starter.sample.files import sample_files
from tests.cli.running import copy_of_ours, edit

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def crm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """300 made contacts without a history."""
    folder = tmp_path_factory.mktemp("crm")
    (folder / "contacts.csv").write_bytes(sample_files(DAY, 300)["contacts.csv"])
    return folder / "contacts.csv"


def _changed(folder: Path, name: str, before: str, after: str) -> Comparison:
    """Our own dictionary, and the same with one file that says something else."""
    root = copy_of_ours(folder)
    base = _read(root)
    edit(root / "dictionary" / name, before, after)
    return Comparison(base, _read(root), DAY)


def _read(root: Path) -> Dictionary:
    loaded = load(root)
    assert loaded.dictionary is not None
    assert loaded.findings == ()
    return loaded.dictionary


def _one_by_one(crm: Path, two: Comparison) -> Counter[tuple[str | None, str | None]]:
    """Record by record, in Python."""
    lines = [line.decode() for line in crm.read_bytes().splitlines() if line.isascii()]
    moved: Counter[tuple[str | None, str | None]] = Counter()
    for row in csv.DictReader(lines):
        before, after = (classify(_values(row, it), it).stage for it in (two.base, two.head))
        moved[before, after] += before != after
    return +moved


def _values(row: dict[str, str], dictionary: Dictionary) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for field in dictionary.fields.values():
        text = row.get(f"{field.id}_at" if field.type == "act" else field.id, "").strip()
        boolean = {"true": True, "false": False}.get(text)
        number = int(text) if text.isdigit() else None
        typed: Value = boolean if field.type == "boolean" else text
        values[field.id] = number if field.type == "integer" else typed
    return values


def _moves(found: Impact) -> Counter[tuple[str | None, str | None]]:
    counted: Counter[tuple[str | None, str | None]] = Counter()
    for one in found.moved:
        counted[one.before, one.after] += one.records
    return counted


@pytest.mark.parametrize(
    ("name", "before", "after", "cause"),
    [
        ("decisions/score_boundary.yaml", "at_least: 20", "at_least: 45",
         "decision/score_boundary"),
        ("stages/mql.yaml", "- {field: consent, is: true}\n    ", "", "stage/mql"),
        ("stages/opportunity.yaml", "{field: qualified, filled: true}",
         "{field: signed, filled: true}", "stage/opportunity"),
        ("stages/client.yaml", "{field: signed, filled: true}", "{field: fit, is: poor}",
         "stage/client"),
    ],
)  # fmt: skip
def test_it_counts_as_classifying_one_by_one_does(
    tmp_path: Path, crm: Path, name: str, before: str, after: str, cause: str
) -> None:
    two = _changed(tmp_path, name, before, after)
    found = impact(Data((str(crm),)), two, NOW)
    assert found.records == 300
    assert _moves(found) == _one_by_one(crm, two)
    assert {cause} == {it for one in found.moved for it in one.causes}


def test_nothing_moves_where_nothing_changed(tmp_path: Path, crm: Path) -> None:
    two = _changed(tmp_path, "stages/mql.yaml", "status: proposed", "status: proposed ")
    found = impact(Data((str(crm),)), two, NOW)
    assert (found.moved, found.opened, found.settled) == ((), 0, 0)
    assert told_impact(found, two, ("a", "b"), "en").summary() == (
        "None of 300 records would change stage."
    )


def test_what_becomes_uncertain_is_counted(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("id,email,content_downloaded\n1,a@b.example,yes\n", encoding="utf-8")
    two = _changed(
        tmp_path / "p", "stages/lead.yaml", "{field: content_downloaded, is: true}",
        "all: [{field: content_downloaded, is: true}, {field: role_decides, is: true}]",
    )  # fmt: skip
    found = impact(Data((str(file),)), two, NOW)
    assert [(one.before, one.after) for one in found.moved] == [("lead", "prospect")]
    assert (found.opened, found.settled) == (1, 0)
    assert found.absent == ("role_decides",)
    told = told_impact(found, two, ("a", "b"), "fr").notes
    assert "Il compte comme vide dans chaque fiche" in told[0]


def test_a_stage_that_goes_makes_no_line_of_the_history_a_faulty_one(tmp_path: Path) -> None:
    root = copy_of_ours(tmp_path / "p")
    base = _read(root)
    edit(
        root / "dictionary/funnels/smarketing.yaml", "stages: [mql, sal, sql]", "stages: [mql, sql]"
    )
    (root / "dictionary/stages/sal.yaml").unlink()
    head = load(root).dictionary
    assert head is not None
    (tmp_path / "c.csv").write_text("id,email,accepted_at\n1,a@b.example,2026-11-02\n", "utf-8")
    (tmp_path / "past.csv").write_text("id,stage,at\n1,sal,2026-11-02\n", "utf-8")
    mapping = tmp_path / "m.yaml"
    mapping.write_text(
        "key: id\nhistory: {file: past.csv, record: id, stage: stage, at: at}\n", "utf-8"
    )
    found = impact(Data((str(tmp_path / "c.csv"),), mapping), Comparison(base, head, DAY), NOW)
    assert found.records == 1
    assert found.faulty == ()
