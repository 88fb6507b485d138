"""Records that an API hands out in an envelope are read as they are without it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexicon.audit.enveloped import enveloped
from lexicon.audit.refused import Refused
from tests.audit.data import asked, found, mapping_file

RECORDS: list[dict[str, object]] = [
    {"id": "1", "lead_score": 130},
    {"id": "2", "lead_score": 20.5},
    {"id": "3"},
]
ENVELOPES = (
    {"results": RECORDS, "paging": {"next": {"after": "3"}}},
    {"@odata.context": "https://crm.example/$metadata#contacts", "value": RECORDS},
    {"totalSize": 3, "done": True, "records": RECORDS},
    {"jsonrpc": "2.0", "id": 7, "result": RECORDS},
    {"success": True, "data": RECORDS, "additional_data": {"pagination": {}}},
    {"data": {"records": RECORDS, "total": 3}, "status": "ok"},
)


def _asked(folder: Path, text: str) -> tuple[int, list[tuple[str, int]]]:
    (folder / "c.json").write_text(text, "utf-8")
    report = asked(folder / "c.json")
    wrong = [line for line in report.lines if line.field == "lead_score" and line.is_fault]
    return report.records, [(line.kind, line.records) for line in wrong]


EXPECTED = [("value_misfit", 1), ("value_out_of_range", 1)]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("envelope", ENVELOPES)
def test_the_records_of_an_answer_are_read(
    tmp_path: Path, envelope: object, indent: int | None
) -> None:
    records, wrong = _asked(tmp_path, json.dumps(envelope, indent=indent))
    assert (records, sorted(wrong)) == (3, EXPECTED)


@pytest.mark.parametrize("between", ["\n", "", ",\n"])
def test_so_are_those_of_several_pages_and_an_empty_last_one(tmp_path: Path, between: str) -> None:
    pages = [ENVELOPES[0], {"results": RECORDS}, {"results": []}]
    records, wrong = _asked(tmp_path, between.join(map(json.dumps, pages)))
    assert (records, sorted(wrong)) == (6, [(kind, 2 * count) for kind, count in EXPECTED])


@pytest.mark.parametrize("name", ["email", "status"])
def test_a_record_with_a_list_of_its_own_stays_a_record(tmp_path: Path, name: str) -> None:
    lines = [{"id": at, name: "lead", "items": [{"id": 7}, {"id": 8}]} for at in (1, 2)]
    assert _asked(tmp_path, "\n".join(map(json.dumps, lines)))[0] == 2


def test_an_answer_too_long_for_memory_is_refused_with_what_to_do(tmp_path: Path) -> None:
    answer, lines = tmp_path / "c.json", tmp_path / "lines.jsonl"
    answer.write_text(f"{json.dumps(ENVELOPES[0])}\n", "utf-8")
    lines.write_text('{"id": 1, "email": "", "items": [{"id": 7}]}\n', "utf-8")
    for file in (answer, lines):
        with file.open("ab") as opened:
            opened.truncate(200_000_001)  # a hole, which takes no room on disk
    with pytest.raises(Refused, match=r"c\.json: one answer of an API, of more than 200 MB"):
        enveloped(answer, tmp_path / "copy", True, "c.json")
    assert enveloped(lines, tmp_path / "copy", True, "lines.jsonl") is None


def test_a_column_within_a_record_of_an_answer_is_read(tmp_path: Path) -> None:
    answer = {"results": [{"id": "1", "properties": {"hubspotscore": "130"}}], "paging": None}
    (tmp_path / "c.json").write_text(json.dumps(answer), "utf-8")
    mapping = mapping_file(tmp_path, columns={"lead_score": "properties.hubspotscore"})
    report = asked(tmp_path / "c.json", mapping)
    assert [line.records for line in found(report, "value_out_of_range")] == [1]


INNER = {"lifecyclestage": "lead", "hubspotscore": "130"}
ANSWER = {"results": [{"id": "1", "properties": INNER, "archived": False}]}


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ANSWER),
        json.dumps(ANSWER["results"]),
        json.dumps(ANSWER["results"], indent=1),
        json.dumps(ANSWER["results"][0]) + "\n",
        json.dumps(ANSWER["results"][0]) + "\n{broken\n",
    ],
)
def test_the_names_of_a_crm_are_known_within_a_record_of_its_answer(
    tmp_path: Path, text: str
) -> None:
    (tmp_path / "c.json").write_text(text, "utf-8")
    report = asked(tmp_path / "c.json", mapping_file(tmp_path, crm="hubspot"))
    (unread,) = found(report, "column_unread")
    assert (report.records, "lifecyclestage" in str(unread.facts["columns"])) == (1, False)
    faulty = [line.facts["numbers"] for line in found(report, "line_unreadable")]
    assert faulty == ["2"] * text.count("broken")


BY_COLUMNS = {key: {str(at): it.get(key) for at, it in enumerate(RECORDS)} for key in RECORDS[1]}
TABLES = (
    BY_COLUMNS,
    {
        "columns": ["id", "lead_score"],
        "index": [0, 1, 2],
        "data": [[it["id"], it.get("lead_score")] for it in RECORDS],
    },
    {"schema": {"fields": []}, "data": RECORDS},
)


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_pandas_is_read_whichever_way_it_is_turned(
    tmp_path: Path, table: object, indent: int | None
) -> None:
    records, wrong = _asked(tmp_path, json.dumps(table, indent=indent))
    assert (records, sorted(wrong)) == (3, EXPECTED)


def test_columns_of_different_lengths_are_no_table(tmp_path: Path) -> None:
    text = '{"id": {"0": 1, "1": 2}, "lead_score": {"0": 130}}'
    assert _asked(tmp_path, text)[0] == 1
