"""An audit is told in every format and both languages; hostile values stay values."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lexicon.audit import kinds
from lexicon.cli.auditing import Asked, audited
from lexicon.languages.words import available_languages, load_words
from lexicon.plugins import load_one, module_names
from lexicon.printers import audit as printers
from lexicon.printers.audit_report import AuditPrinter, AuditReport
from tests.audit.data import NOW, asked, mapping_file, ours, write_csv

HOSTILE = "<script>alert(1)</script>\x1b[31m & '"


def _printed(report: AuditReport, form: str) -> str:
    return load_one(printers, form, "PRINTER", AuditPrinter).render(report)


def _hostile(folder: Path, language: str = "en") -> AuditReport:
    file = folder / "c.csv"
    text = io.StringIO(newline="")
    csv.writer(text).writerows([["id", "fit"], ["=1+1", HOSTILE], ["2", "=cmd()"]])
    file.write_text(text.getvalue(), encoding="utf-8", newline="")
    return audited(Asked((str(file),), None, True, False, language, False), ours(), NOW)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)


@pytest.mark.parametrize("form", module_names(printers))
@pytest.mark.parametrize("language", available_languages())
def test_every_format_tells_a_hostile_value_as_a_value(
    tmp_path: Path, form: str, language: str
) -> None:
    printed = _printed(_hostile(tmp_path, language), form)
    assert "\x1b" not in printed
    assert "alert(1)" in printed


def test_the_page_holds_no_script(tmp_path: Path) -> None:
    tags = _Tags()
    tags.feed(_printed(_hostile(tmp_path), "html"))
    assert "script" not in tags.seen
    assert {"table", "h1", "style"} <= set(tags.seen)


def test_the_table_runs_nothing_in_a_spreadsheet(tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(_printed(_hostile(tmp_path), "csv"))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
    assert ("'=1+1", "Fit = <script>alert(1)</script> [31m & '") in {(*row[-2:],) for row in rows}


def test_advice_that_several_findings_share_stands_once_on_the_page(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("id,email\n1,a@b.example\n", "utf-8")
    page = _printed(asked(tmp_path / "c.csv"), "html")
    assert (page.count("is in no column") > 1, page.count("or export it too")) == (True, 1)


def test_json_has_counts_facts_rows_and_the_matrix(tmp_path: Path) -> None:
    document = json.loads(_printed(asked(write_csv(tmp_path), lists=True), "json"))
    assert document["records"] == 8
    (twice,) = (one for one in document["findings"] if one["kind"] == "same_email")
    assert (twice["records"], twice["fault"], len(twice["rows"])) == (2, True, 2)
    cell = {"recorded": "lead", "by_definition": "sal", "possible": "sal", "records": 1}
    assert cell | {"agrees": False, "excepted": True} in document["matrix"]


def test_the_text_has_the_matrix_and_ends_with_one_line(tmp_path: Path) -> None:
    printed = _printed(asked(write_csv(tmp_path)), "text")
    assert "Recorded stage (down) and stage by definition (across)" in printed
    assert printed.splitlines()[-1].startswith("8 records audited: ")


@pytest.mark.parametrize(
    ("language", "text", "page", "many"),
    [
        ("en", "      record 1 · 1", "record number", "1,234 (1,234)"),
        ("fr", "      fiche 1 · 1", "numéro de fiche", "1\u202f234 (1\u202f234)"),
    ],
)
def test_a_record_is_called_by_its_number_and_never_taken_for_a_line(
    tmp_path: Path, language: str, text: str, page: str, many: str
) -> None:
    wish = Asked((str(write_csv(tmp_path)),), None, True, False, language, False)
    made = audited(wish, ours(), NOW)
    assert made.matrix is not None
    cell = replace(made.matrix.cells[-1], records=1234, agrees=False, excepted=False)
    made = replace(made, matrix=replace(made.matrix, cells=(cell,)))
    assert text in _printed(made, "text")
    assert f'<th scope="col">{page}</th>' in _printed(made, "html")
    assert page in _printed(made, "csv").splitlines()[0]
    assert many in _printed(made, "text")
    assert many in _printed(made, "html")


@pytest.mark.parametrize("kind", module_names(kinds))
def test_every_kind_has_its_words(kind: str) -> None:
    english, french = (load_words("lexicon.audit.kinds", kind, code) for code in ("en", "fr"))
    assert {"title", "hint"} < set(english)
    assert any(key.startswith("message") for key in english)
    assert set(english) == set(french)


def test_the_columns_of_a_list_are_called_as_people_call_them(tmp_path: Path) -> None:
    report = _hostile(tmp_path, "fr")
    (line,) = {line.heads: line for line in report.lines if line.rows}.values()
    assert (line.columns, line.heads) == (("fit",), ("Adéquation",))
    assert '<th scope="col">Adéquation' in _printed(report, "html")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("text", "étape enregistrée : Client · étape par définition : Contact"),
        ("html", "<td>Client</td><td>Contact</td>"),
        ("csv", "étape enregistrée = Client · étape par définition = Contact"),
        ("json", '"lexicon_stage": "client",'),
    ],
)
def test_stages_in_a_list_are_called_as_people_call_them(
    tmp_path: Path, form: str, expected: str
) -> None:
    (tmp_path / "c.csv").write_text("id,lifecycle_stage,consent\n1,client,oui\n", "utf-8")
    wish = Asked((str(tmp_path / "c.csv"),), None, True, False, "fr", False)
    assert expected in _printed(audited(wish, ours(), NOW), form).replace("\u00a0", " ")


@pytest.mark.parametrize("form", module_names(printers))
@pytest.mark.parametrize("key", ["Email", "E-mail address", "name", "Company"])
def test_a_key_by_which_a_person_is_known_is_masked_in_every_format(
    tmp_path: Path, form: str, key: str
) -> None:
    (tmp_path / "c.csv").write_text(f"{key},fit\nada@firm.example,zzz\n", "utf-8")
    mapping = mapping_file(tmp_path, key=key)
    assert "ada@" not in _printed(asked(tmp_path / "c.csv", mapping, lists=True), form)
    shown = asked(tmp_path / "c.csv", mapping, lists=True, personal=True)
    assert "ada@" in _printed(shown, form)
