"""What is measured is what a firm would write: otherwise the times say nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb

from benchmarks import audit_input, drift_input
from benchmarks.edit_dictionary import edit
from benchmarks.make_dictionary import files, write
from benchmarks.measure import Sample
from benchmarks.report import (
    ALL_TEXT,
    AUDIT,
    CHECK,
    DIFF,
    ENUM,
    ENUM_ANEW,
    GLEAN,
    KEEP,
    LINKML,
    LOAD,
    PYDANTIC,
    READ,
    SCAN,
    report,
)
from tests.tools import run


def test_the_measured_dictionary_has_nothing_to_mend(tmp_path: Path) -> None:
    write(300, tmp_path)
    assert "300" in run([sys.executable, "-m", "lexicon", "check", "--strict", tmp_path])


def test_a_measured_entry_has_the_size_of_a_real_one() -> None:
    sizes = [len(text.encode()) for text in files(1_000).values()]
    assert 1_200 <= sum(sizes) / len(sizes) <= 1_500


def test_a_larger_dictionary_begins_like_a_smaller_one() -> None:
    small, large = files(100), files(200)
    assert {path: large[path] for path in small} == small


def test_a_missed_aim_is_said() -> None:
    checks = {
        n: dict.fromkeys((READ, GLEAN, LINKML), Sample([0.1 * n])) for n in (8, 1_000, 20_000)
    }
    slow = {n: samples | {CHECK: Sample([0.3 * n], 90)} for n, samples in checks.items()}
    sites = {500: Sample([2.0]), 2_000: Sample([9.0])}
    enums = {ENUM: Sample([0.1]), ENUM_ANEW: Sample([0.3]), PYDANTIC: Sample([2.0])}
    diffs = {LOAD: Sample([2.0]), DIFF: Sample([6.0])}
    audits = {SCAN: Sample([1.0]), KEEP: Sample([4.0]), AUDIT: Sample([8.0], 900)}
    audits |= {f"{name}{ALL_TEXT}": sample for name, sample in audits.items()}
    page = report(slow, sites, enums, Sample([1.2]), diffs, audits, {8: 3})
    assert "| check of 1,000 at most 2 × the bare read | 3.00 × | **missed** |" in page
    assert "| site of 2,000 in at most 10 s | 9.0 s | met |" in page
    assert "| drift of an export of 10,000 values in at most 1 s | 1.20 s | **missed** |" in page
    assert "10,000 at most 2.5 × loading both | 3.00 × | **missed** |" in page
    assert "in at most 2 GB | 900 MB | met |" in page
    assert "within 3 × of: bare DuckDB scan | 8.0 × | **missed** |" in page
    assert "within 3 × of: DuckDB, into a table | 2.0 × | met |" in page


def test_the_measured_export_says_what_its_dictionary_says(tmp_path: Path) -> None:
    drift_input.write(250, tmp_path)
    command = [sys.executable, "-m", "lexicon", "drift", "salesforce"]
    assert run([*command, tmp_path / "org", "--project", tmp_path]).endswith(" 3 lists.\n")


def test_the_measured_edits_change_every_entry_and_leave_nothing_to_mend(tmp_path: Path) -> None:
    write(300, tmp_path)
    edit(tmp_path, 1)
    same = {
        path for path, text in files(300).items() if (tmp_path / path).read_text("utf-8") == text
    }
    assert {path for path in same if path not in files(8)} == set()
    run([sys.executable, "-m", "lexicon", "check", tmp_path])


def test_no_two_measured_records_are_alike(tmp_path: Path) -> None:
    audit_input.write(12_000, tmp_path)
    with duckdb.connect() as opened:
        rows = opened.from_parquet(str(tmp_path / audit_input.PARQUET))
        assert rows.aggregate("count(*), count(DISTINCT id), count(DISTINCT name)").fetchall() == [
            (12_000, 12_000, 12_000)
        ]


def test_measured_records_are_there_with_types_and_without(tmp_path: Path) -> None:
    audit_input.write(4_000, tmp_path)
    with duckdb.connect() as opened:
        typed, texts = (
            opened.from_parquet(str(tmp_path / name))
            for name in (audit_input.PARQUET, audit_input.TEXTS)
        )
        assert set(map(str, texts.types)) == {"VARCHAR"}
        assert set(map(str, typed.types)) == {"VARCHAR", "BOOLEAN", "BIGINT", "DOUBLE", "TIMESTAMP"}
        assert len(typed) == len(texts) == 4_000
