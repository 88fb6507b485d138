"""What `lexicon drift` says of a difference, as its reader reads it."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from lexicon.cli.drifting import said
from tests.cli.running import lexicon


def _file(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["forecast category is best case in the CRM and in progress in the", "won is yes"]),
        (
            "fr",
            ["pour la catégorie de prévision, le CRM dit au mieux et", "pour «\u00a0gagnée\u00a0»"],
        ),
    ],
)
def test_what_a_stage_counts_as_is_told_in_words(
    tmp_path: Path, language: str, said: list[str]
) -> None:
    table = "value,label,won,forecast\nqualifiedtobuy,Qualification,yes,best case\n"
    file = _file(tmp_path, "opportunity_stage.csv", table)
    ran = lexicon("drift", "hubspot", file, "--lang", language)
    assert [text for text in said if text not in ran.out] == []
    found = json.loads(lexicon("drift", "hubspot", file, "--format", "json").out)["findings"]
    assert [item["theirs"] for item in found if item["attribute"] == "forecast"] == ["best_case"]


def test_counts_of_other_values_are_told_for_what_they_are(tmp_path: Path) -> None:
    file = _file(tmp_path, "lead_status.csv", "value,label\nNEW,New\nOPEN,Open\n")
    of_none = _file(tmp_path, "none.csv", "value,count\nFrance,7\n")
    of_one = _file(tmp_path, "one.csv", "value,count\nFrance,7\nopen,9\n")
    told = [lexicon("drift", "hubspot", file, "--records", it).err for it in (of_none, of_one)]
    assert told == [f"{of_none}: {said('uncounted', 'en')}\n", ""]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "[12,345 records]"), ("fr", "[12\u202f345 fiches]")]
)
def test_records_are_counted_as_the_language_writes_numbers(
    tmp_path: Path, language: str, said: str
) -> None:
    file = _file(tmp_path, "lead_status.csv", "value,label\nNEW,New\nHOT,Hot\n")
    records = _file(tmp_path, "records.csv", "value,count\nHOT,12345\n")
    ran = lexicon("drift", "hubspot", file, "--records", records, "--lang", language)
    assert said in ran.out


def test_who_keeps_only_the_report_reads_what_the_screen_says_of_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    _file(folder, "lead_status.csv", "value,label\nNEW,New\nHOT,Hot\n")
    _file(folder, "other.csv", "value,label\nX,Ex\nY,Why\n")
    other, of_none = (
        _file(folder, "notes.txt", "words"),
        _file(tmp_path, "n.csv", "value,count\nQ,7\n"),
    )
    said_at_once = lexicon("drift", "hubspot", folder, "--records", of_none)
    kept = lexicon("drift", "hubspot", folder, "--records", of_none, "--format", "markdown")
    page = MarkdownIt("commonmark").render(kept.out)
    _, _, about = page.partition("<h3>About the exports</h3>")
    lines = [html.unescape(line) for line in re.findall("<li>(.*?)</li>", about)]
    assert lines[:-1] == said_at_once.err.splitlines()
    assert lines[-1] == (
        "Not compared, as the export does not show it: order, labels in other languages, default"
        " value, converted (Lead status)."
    )
    told = json.loads(
        lexicon("drift", "hubspot", folder, "--records", of_none, "--format", "json").out
    )
    assert (told["not_read"], told["not_in_dictionary"]) == ([str(other)], ["hubspot other"])
    assert [item["path"] for item in told["notes"]] == [str(of_none)]
    assert [(item["picklist"], item["not_shown"]) for item in told["not_compared"]] == [
        ("lead_status", ["order", "translations", "default", "converted"])
    ]


def test_of_a_value_that_holds_a_book_the_beginning_is_told(tmp_path: Path) -> None:
    book = "x" * 100_000
    file = _file(tmp_path, "lead_status.csv", f"value,label\nNEW,New\n{book},{book}\n")
    ran = lexicon("drift", "hubspot", file)
    assert (max(map(len, ran.out.splitlines())) < 1000, "xxx…" in ran.out) == (True, True)
    found = json.loads(lexicon("drift", "hubspot", file, "--format", "json").out)["findings"]
    assert book in [item["theirs"] for item in found] or book in [item["value"] for item in found]


def test_nobody_is_sent_to_files_that_are_not_made(tmp_path: Path) -> None:
    both = "value,label\nA,Ay\nB,Bee\n"
    lexicon("import", "acme", _file(tmp_path, "sizes.csv", both), "--into", tmp_path)
    file = _file(tmp_path, "sizes.csv", "value,label\nA,Ay\n")
    ran = lexicon("drift", "acme", file, "--project", tmp_path, "--fix", tmp_path / "fix")
    assert ("Add it in the CRM itself" in ran.out, "`--fix`" in ran.out) == (True, False)
    assert said("by_hand", "en") in ran.err
    assert [*(tmp_path / "fix").rglob("*.csv")] == []


@pytest.mark.parametrize(("language", "label"), [("en", "“Taken on”"), ("fr", "Pris en charge")])
def test_a_value_is_called_as_its_reader_calls_it_where_the_crm_has_several_languages(
    tmp_path: Path, language: str, label: str
) -> None:
    both = _file(tmp_path, "lead_status.csv", "value,label_en,label_fr\nNEW,New,Nouveau\n")
    ran = lexicon("drift", "hubspot", both, "--lang", language)
    assert label in next(line for line in ran.out.splitlines() if "(OPEN)" in line)
    alone = _file(tmp_path, "lead_status.csv", "value,label\nNEW,New\n")
    ran = lexicon("drift", "hubspot", alone, "--lang", language)
    assert "Taken on" in next(line for line in ran.out.splitlines() if "(OPEN)" in line)
