"""Sheets of paper: printed, filled, read back with every fault and its line."""

from __future__ import annotations

import csv
import io

import pytest

from lexicon.briefs.workshop.cases import cases
from lexicon.briefs.workshop.filled import Filled, filled
from lexicon.briefs.workshop.plan import Plan, Topic
from lexicon.briefs.workshop.sheet import sheet_csv, sheet_yaml
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.bank import read_bank
from lexicon.source.load import load
from lexicon.yamlfile.read import read
from tests.tools import ROOT

BOUNDARY, MQL = "decision/score_boundary", "stage/mql"
HEADINGS = b"person,team,language,show_texts,topic,answer\n"
HEAD = "person: 1\nteam: sales\n"


@pytest.fixture(scope="module")
def ours() -> Dictionary:
    """Our own dictionary."""
    found = load(ROOT).dictionary
    assert found is not None
    return found


@pytest.fixture(scope="module")
def plan(ours: Dictionary) -> Plan:
    """One word, one decision, one case, and a title that tries to break out of its comment."""
    found = cases(read_bank(ROOT).questions, ours, (BOUNDARY,), (MQL,), 1)
    return Plan("Words\nanswers: {x: 1}", (MQL,), (BOUNDARY,), found)


def _yaml(
    answers: str, plan: Plan, ours: Dictionary, head: str = "person: 1\nteam: sales\n"
) -> Filled:
    text = f"{head}language: fr\nshow_texts: true\nanswers:\n{answers}"
    return filled(text.encode("utf-8"), False, plan, ours)


def _rules(made: Filled) -> list[tuple[int, str]]:
    return [(item.line, item.rule) for item in made.faults]


def test_an_empty_sheet_is_yaml_with_a_line_for_every_question(
    plan: Plan, ours: Dictionary
) -> None:
    for language in ("en", "fr"):
        document = read(sheet_yaml(plan, ours, language, "sales").encode("utf-8"))
        assert document.faults == ()
        assert isinstance(document.data, dict)
        assert document.data["answers"] == {
            MQL: None, BOUNDARY: None, f"scenario/{plan.scenarios[0].id}": None,
        }  # fmt: skip


def test_a_filled_sheet_is_read_as_it_was_meant(plan: Plan, ours: Dictionary) -> None:
    made = _yaml(f"  {MQL}: Un lead mûr.\n  {BOUNDARY}: included\n", plan, ours)
    (sheet,) = made.sheets
    assert (sheet.person, sheet.team, sheet.language, sheet.shows) == ("1", "sales", "fr", True)
    assert sheet.answers == {
        Topic("term", MQL): "Un lead mûr.", Topic("decision", BOUNDARY): "included",
    }  # fmt: skip


def test_every_fault_is_named_with_its_line(plan: Plan, ours: Dictionary) -> None:
    made = _yaml(
        f"  {BOUNDARY}: perhaps\n  stage/lunch: x\n  {MQL}: [a, b]\n", plan, ours,
        head="person:\nteam: finance\n",
    )  # fmt: skip
    assert set(_rules(made)) == {
        (1, "person"), (2, "team"), (6, "answer"), (7, "topic"), (8, "value"),
    }  # fmt: skip
    assert made.sheets == ()


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (b"", "yaml:file_empty"),
        (b"a: [", "yaml:yaml_syntax"),
        (b"\xff\xfea", "yaml:file_encoding"),
        (b"just text", "shape"),
        (b"person: 1\nanswers: {}\n", "empty"),
    ],
)
def test_what_is_no_sheet_is_said(raw: bytes, rule: str, plan: Plan, ours: Dictionary) -> None:
    assert [item.rule for item in filled(raw, False, plan, ours).faults] == [rule]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_holds_many_people_whatever_stands_between_its_cells(
    separator: str, plan: Plan, ours: Dictionary
) -> None:
    rows = list(csv.reader(io.StringIO(sheet_csv(plan, ours, "fr", "sales"))))
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(rows[0])
    for person in "12":
        for row in rows[1:]:
            answer = {MQL: "=1+1; un lead", BOUNDARY: "excluded"}.get(row[4], "")
            writer.writerow([person, *row[1:5], answer, *row[6:]])
    made = filled(b"\xef\xbb\xbf" + out.getvalue().encode("utf-8"), True, plan, ours)
    assert made.faults == ()
    assert [sheet.person for sheet in made.sheets] == ["1", "2"]
    assert made.sheets[0].answers[Topic("term", MQL)] == "=1+1; un lead"


@pytest.mark.parametrize(
    ("raw", "faults"),
    [
        (b"person,team\n", [(1, "columns")]),
        (b"\xe9,team\n", [(1, "encoding")]),
        (HEADINGS, [(1, "empty")]),
        (
            HEADINGS + b"1,sales,fr,maybe,decision/score_boundary,no\n",
            [(2, "show"), (2, "answer")],
        ),
    ],
)
def test_a_table_with_faults_says_where(
    raw: bytes, faults: list[tuple[int, str]], plan: Plan, ours: Dictionary
) -> None:
    assert _rules(filled(raw, True, plan, ours)) == faults


def test_no_cell_of_a_table_runs_in_a_spreadsheet(plan: Plan, ours: Dictionary) -> None:
    rows = list(csv.reader(io.StringIO(sheet_csv(plan, ours, "fr", "=cmd()"))))
    assert {row[1] for row in rows[1:]} == {"'=cmd()"}
