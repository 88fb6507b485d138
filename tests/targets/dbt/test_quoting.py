"""What the quoting functions write is one cell, one text in Markdown, whatever the text."""

from __future__ import annotations

import csv
import html
from io import StringIO

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from lexicon.findings import Severity
from lexicon.look.spreadsheet import runs
from lexicon.targets.dbt import TARGET
from lexicon.targets.dbt.options import DbtOptions
from lexicon.targets.dbt.quoting import cell, guarded, markdown, plain
from lexicon.targets.texts import shown
from tests.targets.faulting import Case, assert_case, assert_words
from tests.targets.hostile import hostile_texts
from tests.targets.picklists import coded, job_of, picklist, value

CASES = [
    Case(
        "dbt_name_too_long",
        faulty=(picklist("a" * 56, value("a")),),
        fine=(picklist("a" * 55, value("a")),),
    ),
    Case(
        "dbt_column_taken",
        faulty=(picklist("some", coded("my crm", "a", "A"), coded("my-crm", "b", "B")),),
        fine=(picklist("some", coded("my_crm", "a", "A"), coded("my_crm", "b", "B")),),
    ),
    Case(
        "dbt_cell_null",
        faulty=(picklist("some", coded("hubspot", "a", " Null")),),
        fine=(picklist("some", coded("hubspot", "a", "None")),),
    ),
]


@given(hostile_texts())
def test_a_cell_is_read_back_with_its_line_breaks_unified(text: str) -> None:
    assert _read(cell(text)) == text.replace("\r\n", "\n").replace("\r", "\n")


@given(hostile_texts())
def test_no_carriage_return_is_written_for_git_to_change(text: str) -> None:
    assert "\r" not in cell(text)


@pytest.mark.parametrize("text", ["=1+1", "+33", "-- None --", "@a", " =1", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_run_has_an_apostrophe_before_it(text: str) -> None:
    assert _read(guarded(text)) == "'" + text.replace("\r", "\n")


@given(hostile_texts())
def test_a_guarded_cell_is_run_by_no_spreadsheet(text: str) -> None:
    assert not runs(_read(guarded(text)))


@given(hostile_texts())
def test_a_plain_text_stays_one_in_markdown(text: str) -> None:
    assert html.unescape(MarkdownIt().renderInline(plain(text))).strip() == shown(text)


@given(hostile_texts())
def test_a_text_starts_no_template_tag_or_cell(text: str) -> None:
    assert set("{<|\n").isdisjoint(markdown(text))


def test_no_list_takes_a_name_that_dbt_keeps() -> None:
    case = Case(
        "dbt_name_kept",
        faulty=(picklist("unique", value("a")), picklist("aux", value("a"))),
        fine=(picklist("single", value("a")),),
    )
    assert_case(TARGET, DbtOptions(prefix=""), case)
    assert_words("lexicon.targets.dbt.faults", TARGET, DbtOptions(prefix=""), case)
    job = job_of(DbtOptions(), *case.faulty)
    assert list(TARGET.faults(job)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_what_dbt_cannot_hold_is_refused(case: Case) -> None:
    assert_case(TARGET, DbtOptions(), case)
    assert_words("lexicon.targets.dbt.faults", TARGET, DbtOptions(), case)


def test_a_code_that_a_spreadsheet_would_run_is_kept_and_told() -> None:
    faulty = (picklist("some", coded("hubspot", "a", "=other", "=other")),)
    case = Case(
        "dbt_code_runs",
        faulty=faulty,
        fine=(picklist("some", coded("hubspot", "a", "other", "=other")),),
        severity=Severity.WARNING,
    )
    assert_case(TARGET, DbtOptions(), case)
    assert_words("lexicon.targets.dbt.faults", TARGET, DbtOptions(), case)
    seed = TARGET.render(job_of(DbtOptions(), *faulty))["seeds/lexicon_some.csv"].decode()
    assert '"=other"' in seed
    assert '"\'=other"' in seed


def _read(written: str) -> str:
    """The cell as CSV has it, between two others."""
    (row,) = csv.reader(StringIO(f"a,{written},b", newline=""), strict=True)
    assert (row[0], row[2], len(row)) == ("a", "b", 3)
    return row[1]
