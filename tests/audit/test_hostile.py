"""Bad data never stops an audit: what can be read is audited, what cannot is told."""

from __future__ import annotations

import bz2
import gzip
import lzma
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from lexicon.audit.engine import DataUnreadable
from lexicon.audit.opening import Data, firm_zone, opened_data
from lexicon.errors import LexiconError
from tests.audit.data import NOW, asked, found, ours

HEAD = b"id,email,fit,lead_score\n"
GOOD = b"2,x@y.example,good,7\n"
FAR_AWAY = (
    b"id,demo_requested_at,demo_requested,first_contacted_at\n"
    b"1,12026-03-02 10:00,true,290000-01-01\n"
    b"2,0044-03-15 (BC) 10:00,true,infinity\n3,-infinity,true,2026-03-02 10:00\n"
)


@pytest.mark.parametrize(
    ("name", "content", "records", "unread"),
    [
        ("nul.csv", HEAD + b"1,a\x00b@c.example,go\x00od,5\n" + GOOD, 2, 0),
        ("long.csv", HEAD + b"1," + b"x" * 1_000_000 + b",good,5\n" + GOOD, 2, 0),
        ("longer.csv", HEAD + b"1," + b"x" * 3_000_000 + b",good,5\n" + GOOD, 1, 1),
        ("mixed.csv", HEAD + b"1,soci\xe9t\xe9@c.example,good,5\n" + GOOD, 1, 1),
        ("twice.csv", b"id,email,email,EMAIL,fit,fit\n1,a,b,c,good,poor\n", 1, 0),
        ("headings.csv", HEAD, 0, 0),
        ("ragged.csv", HEAD + b"1\n2,x\n3,x,good,5,6,7,8\n\n4,y,poor,9\n", 4, 0),
        ("returns.csv", (HEAD + GOOD).replace(b"\n", b"\r"), 1, 0),
        ("utf16.csv", (HEAD + GOOD).decode().encode("utf-16"), 1, 0),
        ("packed.csv.gz", gzip.compress(HEAD + GOOD, mtime=0), 1, 0),
        ("packed.csv", gzip.compress(HEAD + GOOD, mtime=0), 1, 0),
        ("packed.jsonl.gz", gzip.compress(b'{"id": "1", "fit": "good"}\n', mtime=0), 1, 0),
        ("nul.jsonl", b'{"id":"1","fit":"go\\u0000od"}\n{"id":"2","fit":"good"}\n', 2, 0),
        ("raw.jsonl", b'{"id":"1","fit":"go\x00od"}\n{"id":"2","fit":"good"}\n', 2, 0),
        ("broken.jsonl", b'{"id":"1"}\n{"id":\n{"id":"3","fit":"poor"}\n', 2, 1),
        ("mixed.jsonl", b'{"id":"1","fit":["good"]}\n[1,2]\n3\n{"id":{"a":1}}\n', 2, 2),
        ("twice.jsonl", b'{"id":"1","fit":"good","fit":"poor"}\n', 1, 0),
        ("deep.jsonl", b'{"id":"1","fit":' + b"[" * 3000 + b"]" * 3000 + b"}\n", 0, 1),
        ("half.jsonl", b'{"id":"1","fit":"\\ud800"}\n{"id":"2","fit":"good"}\n', 2, 0),
        ("half.json", b'[{"id":"1","fit":"\\udc96"},\n{"id":"2","fit":"\\ud800"}]', 2, 0),
        ("other_half.jsonl", b'{"id":"1","fit":"\\udc96"}\n{"id":"2","fit":"good"}\n', 2, 0),
        ("latin.jsonl", b'{"id":"1","email":"\xe9"}\n{"id":"2"}\n', 1, 1),
        ("empty.jsonl", b"", 0, 0),
        ("empty.json", b"[]", 0, 0),
        ("odd.json", b'[{"id": "1"}, 3, null,\n[1], {}]', 1, 4),
        ("list.json", b'[{"id": "1"},\n{"id":', 1, 1),
        ("nan.jsonl", b'{"id":"1","lead_score":NaN}\n', 1, 0),
        ("utf16.jsonl", '{"id":"1"}\n{"id":"2"}\n'.encode("utf-16"), 2, 0),
        ("unmarked16.jsonl", '{"id":"1"}\n{"id":"2"}\n'.encode("utf-16-le"), 2, 0),
        ("unmarked16.csv", "id,fit\n1,good\n2,good\n".encode("utf-16-be"), 2, 0),
        ("marked.jsonl", b'\xef\xbb\xbf{"id":"1"}\n', 1, 0),
        ("years.csv", FAR_AWAY, 3, 0),
        ("export.txt", b'{"id":"1","fit":"good"}\n', 1, 0),
    ],
)
def test_what_can_be_read_is_audited_and_what_cannot_is_told(
    tmp_path: Path, name: str, content: bytes, records: int, unread: int
) -> None:
    (tmp_path / name).write_bytes(content)
    report = asked(tmp_path / name, lists=True)
    told = [str(line.facts["lines"]) for line in found(report, "line_unreadable")]
    assert (report.records, sum(map(int, told))) == (records, unread)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n"),
        ("book.xlsx", b"PK\x03\x04" + b"\x00" * 300),
        ("packed.csv", bz2.compress(HEAD + GOOD)),
        ("packed.csv", lzma.compress(HEAD + GOOD)),
        ("packed.csv", b"\x28\xb5\x2f\xfd$\x18\xc1\0\0" + HEAD + GOOD),
        ("old book.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500),
        ("report.csv", b"%PDF-1.7\n" + HEAD + GOOD),
        ("page.csv", b"<!DOCTYPE html>\n<html><title>Sign in</title></html>"),
        ("page.xls", b"\xef\xbb\xbf\n<html><table></table></html>"),
        ("cut.csv.gz", gzip.compress(HEAD + GOOD * 50, mtime=0)[:-20]),
        ("cut.parquet", b"PAR1" + b"\x00" * 40),
        ("none.duckdb", b"\x00" * 8 + b"DUCK" + b"\x00" * 500),
        ("none.sqlite", b"SQLite format 3\x00" + b"\x00" * 500),
        ("junk.sqlite", b"junk" * 100),
        ("junk.duckdb", b"junk" * 100),
        ("junk.parquet", b"junk" * 100),
    ],
)
def test_a_file_that_is_nothing_is_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LexiconError) as refused:
        asked(tmp_path / name)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["cut.parquet", "empty.csv"])
def test_a_refusal_names_the_file_as_it_was_given(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PAR1" + b"\x00" * 40 if name == "cut.parquet" else b"")
    with pytest.raises(LexiconError) as refused:
        asked(tmp_path / name)
    assert name in str(refused.value)
    assert "data0" not in str(refused.value)


def test_all_faults_of_a_mapping_are_told_with_line_and_what_to_do(tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text("key: id\nfoo: 1\nhistory: 5\n", "utf-8")
    with pytest.raises(LexiconError) as refused:
        asked(tmp_path / "c.csv", mapping=mapping)
    lines = str(refused.value).splitlines()
    told = [line.partition("mapping.yaml:")[2][:2] for line in lines if "mapping.yaml:" in line]
    assert told == ["2:", "3:"]
    assert "value_type" not in str(refused.value)


def test_a_mapping_that_is_no_yaml_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "mapping.yaml").write_text("{", "utf-8")
    with pytest.raises(LexiconError, match="cannot be understood"):
        asked(tmp_path / "c.csv", mapping=tmp_path / "mapping.yaml")


def test_nested_and_odd_types_of_parquet_are_values_like_any_other(tmp_path: Path) -> None:
    file = tmp_path / "odd.parquet"
    with duckdb.connect() as opened:
        opened.execute(
            "COPY (SELECT 1 AS id, [1, 2] AS fit, {'a': 1} AS lead_score, map {'k': 'v'} AS email, "
            "'\\x00\\xff'::BLOB AS company_size, "
            "TIMESTAMPTZ '2026-01-01 10:00+02' AS became_mql_at, DATE '2026-01-02' AS accepted_at, "
            "12.50::DECIMAL(8, 2) AS deal_amount, "
            f"'nan'::DOUBLE AS contact_attempts, INTERVAL 3 DAYS AS demo_requested) TO '{file}'"
        )
    report = asked(file)
    assert report.records == 1
    misfits = {line.field for line in found(report, "value_misfit")}
    assert misfits == {"lead_score", "company_size", "contact_attempts", "demo_requested"}
    assert [line.field for line in found(report, "value_not_listed")] == ["fit"]


def test_a_list_is_its_only_value_several_in_one_or_nothing(tmp_path: Path) -> None:
    file = tmp_path / "lists.parquet"
    rows = "(1, ['good']), (2, ['good', 'poor']), (3, [])"
    duckdb.execute(f"COPY (SELECT * FROM (VALUES {rows}) AS t(id, fit)) TO '{file}'")
    report = asked(file)
    told = [(line.records, line.message) for line in found(report, "value_not_listed")]
    assert told == [(1, "Fit: `good; poor` is several values in one: good, poor")]
    assert [line.records for line in found(report, "field_empty")] == [1]


def test_one_faulty_line_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_bytes(b'{"id":"1"}\n{\n')
    (line,) = found(asked(tmp_path / "c.jsonl"), "line_unreadable")
    assert line.message == "c.jsonl: line 2 is no JSON; it was not audited"


def test_a_value_of_millions_of_signs_is_told_by_its_first(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"id":"1","fit":"' + "x" * 300_000 + '"}\n', "utf-8")
    (line,) = found(asked(tmp_path / "c.jsonl", lists=True), "value_not_listed")
    assert len(line.message) < 300
    assert [len(cell) for row in line.rows for cell in row] == [1, 1, 201]


def test_a_zone_that_does_not_exist_is_told_and_not_guessed() -> None:
    known = ours()
    calendars = {"all": {"zone": "Paris", "days": "mon-fri", "hours": "09:00-18:00"}}
    manifest = type(known.manifest).model_validate(
        known.manifest.model_dump() | {"calendars": calendars}
    )
    with pytest.raises(LexiconError, match="there is no time zone 'Paris'"):
        firm_zone(replace(known, manifest=manifest))


@pytest.mark.parametrize("halved", [True, False])
def test_nothing_can_be_set_or_read_once_the_records_are_held(tmp_path: Path, halved: bool) -> None:
    file, other = tmp_path / "contacts.csv", tmp_path / "other.csv"
    for one in (file, other):
        one.write_bytes(HEAD + GOOD)
    with opened_data(Data([str(file)]), ours(), NOW) as opened:
        opened.held(ours(), halved=halved)
        opened.held(ours(), halved=halved)
        with pytest.raises(DataUnreadable, match="locked"):
            opened.engine.read("SET memory_limit = '2GB'")
        with pytest.raises(DataUnreadable, match="disabled"):
            opened.engine.ask(f"SELECT * FROM read_csv('{other}')")
