"""Drift in each format, with texts that mean harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from lexicon.cli.drifting import told
from lexicon.drift.compare import compare
from lexicon.drift.records import counts_in
from lexicon.languages.words import available_languages
from lexicon.look.escape import readable_markdown
from lexicon.plugins import load_one, module_names
from lexicon.printers import drift as printers
from lexicon.printers.drift_report import DriftPrinter, DriftReport
from lexicon.targets.exports.document import Document
from tests.drift.sides import dictionary_of, ours, seen_list

EVIL = "<script>\x1b[2J\n# @team](javascript:x) {code} \u202e|"


def _report(language: str = "en") -> DriftReport:
    dictionary = dictionary_of(ours({"id": "a", "code": "A", "en": "Ay"}))
    seen = seen_list({"code": "A", "label": EVIL}, {"code": EVIL, "label": EVIL}, path=EVIL)
    return told(compare(dictionary, [seen]), dictionary, language)


def _rendered(form: str, language: str = "en") -> str:
    return load_one(printers, form, "PRINTER", DriftPrinter).render(_report(language))


@pytest.mark.parametrize("language", available_languages())
def test_a_terminal_gets_nothing_to_obey(language: str) -> None:
    written = _rendered("text", language)
    allowed = {"\n", "\u00a0", "\u202f"}
    assert {sign for sign in written if not sign.isprintable()} <= allowed
    assert written.count("→") == 3


def test_markdown_shows_a_hostile_text_as_text() -> None:
    written = _rendered("markdown")
    page = MarkdownIt("commonmark").render(written)
    assert [sign for sign in ("<a ", "<script", "<img") if sign in page] == []
    assert readable_markdown("<script>") in written
    assert [line for line in written.splitlines() if line.startswith("# ")] == []


@pytest.mark.parametrize("language", available_languages())
def test_markdown_shows_what_a_command_is_called_as_code(language: str) -> None:
    page = MarkdownIt("commonmark").render(_rendered("markdown", language))
    assert "<code>--propose</code>" in page
    assert "`" not in page


def test_json_keeps_every_sign() -> None:
    found = json.loads(_rendered("json"))
    assert {item["theirs"] for item in found["findings"]} == {EVIL}
    assert set(found["findings"][0]) >= {
        "picklist",
        "value",
        "kind",
        "language",
        "ours",
        "theirs",
        "records",
    }


def test_every_format_is_found_by_a_scan() -> None:
    folder = Path(printers.__path__[0])
    assert set(module_names(printers)) == {file.stem for file in folder.glob("[!_]*.py")}


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_an_advice_is_given_once_for_a_list(form: str) -> None:
    dictionary = dictionary_of(ours(*({"id": it, "code": it, "en": f"{it}!"} for it in "abc")))
    theirs = ({"code": it, "label": it, "active": it != "b"} for it in "abc")
    counts = counts_in(Document("c.csv", b"value,count\na,9\nb,8\nc,7\n"))
    found = compare(dictionary, [seen_list(*theirs)], counts=counts)
    report = told(found, dictionary, "en")
    written = load_one(printers, form, "PRINTER", DriftPrinter).render(report)
    assert [line.value for line in report.lines] == ["a", "b", "b", "c"]
    assert written.count(report.lines[0].hint) == 1
