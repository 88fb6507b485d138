"""`lexicon audit` as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.data import mapping_file, write_csv
from tests.cli.running import copy_of_ours, lexicon


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Our own dictionary, to which nobody has agreed yet."""
    (tmp_path / "project").mkdir()
    return copy_of_ours(tmp_path / "project")


def test_faults_are_told_and_exit_1(tmp_path: Path, project: Path) -> None:
    ran = lexicon("audit", write_csv(tmp_path), "--project", project, "--rows")
    assert (ran.code, ran.err) == (1, "")
    assert "1 record: recorded as Client, by definition Contact" in ran.out
    assert "b.example" not in ran.out


def test_sound_records_are_one_line_and_exit_0(tmp_path: Path, project: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("id,lifecycle_stage\n1,contact\n", encoding="utf-8")
    ran = lexicon("audit", file, "--project", project, "--lang", "fr")
    assert ran.code == 0
    assert ran.out.endswith("Audit de 1 fiche\u00a0: aucun défaut.\n")


def test_several_files_are_audited_together(tmp_path: Path, project: Path) -> None:
    one, two = tmp_path / "1.csv", tmp_path / "2.csv"
    one.write_text("id,email\n1,a@b.example\n", encoding="utf-8")
    two.write_text("email,fit,id\nA@B.example,good,2\n", encoding="utf-8")
    ran = lexicon("audit", one, two, "--project", project)
    assert "2 records: addresses on more than one record: 1" in ran.out


def test_the_day_can_be_another(tmp_path: Path, project: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("id,signed_by,signed_at\n1,sam,2026-03-02\n", encoding="utf-8")
    told = "Dates that have not come yet"
    early = lexicon("audit", file, "--project", project, "--today", "2026-03-01")
    late = lexicon("audit", file, "--project", project, "--today", "2026-03-02")
    assert (told in early.out, told in late.out) == (True, False)


@pytest.mark.parametrize("name", ["none.csv", "notes.parquet"])
def test_what_cannot_be_read_is_exit_2_in_one_line(
    tmp_path: Path, project: Path, name: str
) -> None:
    (tmp_path / "notes.parquet").write_bytes(b"PAR1nothing")
    ran = lexicon("audit", tmp_path / name, "--project", project)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_a_line_that_cannot_be_read_is_a_finding(tmp_path: Path, project: Path) -> None:
    (tmp_path / "broken.jsonl").write_text('{"a": ', encoding="utf-8")
    ran = lexicon("audit", tmp_path / "broken.jsonl", "--project", project)
    assert ran.code == 1
    assert "line 1 is no JSON; it was not audited" in ran.out


def test_a_mapping_that_does_not_fit_is_exit_2(tmp_path: Path, project: Path) -> None:
    mapping = mapping_file(tmp_path, columns={"fit": "none"})
    ran = lexicon("audit", write_csv(tmp_path), "--mapping", mapping, "--project", project)
    assert (ran.code, ran.out) == (2, "")
    assert "no column called `none`\n    → There are: accepted_at" in ran.err


def test_nothing_stays_behind(tmp_path: Path, project: Path) -> None:
    (tmp_path / "temporary").mkdir()
    lexicon("audit", write_csv(tmp_path), "--project", project, TMPDIR=str(tmp_path / "temporary"))
    assert list((tmp_path / "temporary").iterdir()) == []


def test_what_stops_it_is_told_in_the_language_that_was_asked_for(
    tmp_path: Path, project: Path
) -> None:
    ran = lexicon("audit", tmp_path / "none.csv", "--project", project, "--lang", "fr")
    told = f"lexicon: {tmp_path / 'none.csv'}\u00a0: ce fichier n’existe pas\n"
    assert (ran.code, ran.out, ran.err) == (2, "", told)
