"""`lexicon metrics` as a person runs it, in every format."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lexicon.starter.sample.files import sample_files
from tests.cli.running import Ran, lexicon
from tests.tools import ROOT

DAY = "2026-11-22"


@pytest.fixture(scope="module")
def crm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """300 made contacts."""
    folder = tmp_path_factory.mktemp("crm")
    for name, content in sample_files(date.fromisoformat(DAY), 300).items():
        (folder / name).write_bytes(content)
    return folder


def _ran(crm: Path, *more: str) -> Ran:
    files = (crm / "contacts.csv", "--mapping", crm / "mapping.yaml")
    return lexicon("metrics", *files, "--project", ROOT, "--today", DAY, *more)


def test_each_figure_names_its_metric_and_version(crm: Path) -> None:
    ran = _ran(crm)
    assert ran.code == 0
    assert ran.err == "lexicon audit says which lines of the data are not as they should be.\n"
    assert ran.out.startswith("Number of R0 (the one that matters), by week  [metric/r0_counted@")
    assert "MQL to SQL rate, by month  [metric/mql_to_sql_rate@2.0.0]" in ran.out


def test_a_change_of_the_definition_is_told_in_the_period_it_falls_into(crm: Path) -> None:
    document = json.loads(_ran(crm, "--format", "json", "--period", "week").out)
    found = {one["metric"]: one for one in document["metrics"]}
    rate = found["metric/mql_to_sql_rate"]
    assert rate["version"] == "2.0.0"
    assert rate["address"].endswith("/dictionary/metrics/mql_to_sql_rate.html")
    changed = {one["start"]: one["changed"] for one in rate["figures"] if one["changed"]}
    assert changed == {
        "2026-11-16": [{"day": "2026-11-20", "release": "2.0.0", "version": "2.0.0"}]
    }
    assert [one["changed"] for one in found["metric/r0_held"]["figures"] if one["changed"]] == []


def test_the_days_can_be_chosen(crm: Path) -> None:
    chosen = ("--from", "2026-03-02", "--to", "2026-03-15", "--period", "week")
    document = json.loads(_ran(crm, "--format", "json", *chosen).out)
    starts = {tuple(f["start"] for f in one["figures"]) for one in document["metrics"]}
    assert starts == {("2026-03-02", "2026-03-09")}


def test_what_was_before_the_data_is_unknown_and_not_zero(crm: Path) -> None:
    document = json.loads(
        _ran(crm, "--format", "json", "--period", "year", "--from", "2024-01-01").out
    )
    held = next(one for one in document["metrics"] if one["metric"] == "metric/r0_held")
    assert [one["value"] is None for one in held["figures"]] == [True, False, False]
    assert [one["cut"] for one in held["figures"]] == [False, True, False]
    assert [one["open"] for one in held["figures"]] == [False, False, True]


@pytest.mark.parametrize(
    ("form", "where", "told"),
    [
        ("text", "out", "Pas de chiffre\u00a0"),
        ("csv", "err", "lead à MQL\u00a0: Pas de chiffre\u00a0"),
    ],
)
def test_data_without_a_history_says_what_it_lacks(
    tmp_path: Path, form: str, where: str, told: str
) -> None:
    french = ("--lang", "fr", "--format", form)
    file = tmp_path / "c.csv"
    file.write_text("id,signed_by,signed_at\n1,sam,2026-11-12\n", encoding="utf-8")
    ran = lexicon("metrics", file, "--project", ROOT, "--today", DAY, *french)
    assert ran.code == 0
    assert f"{told}: les données ne disent pas quand l’étape" in getattr(ran, where)
    alone = [line for line in ran.out.splitlines() if line.lstrip().startswith(("»", ":", ";"))]
    assert alone == []


def test_the_table_has_a_line_for_each_figure(crm: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(_ran(crm, "--format", "csv").out)))
    assert {"count", "rate", "money", "duration"} == {row["unit"] for row in rows}
    assert [row["figure"] for row in rows if row["figure"].endswith(".0")] == []
    known = [row for row in rows if row["unit"] == "rate" and row["figure"]]
    assert all(float(row["figure"]) >= 0 for row in known)


def test_a_terminal_of_eighty_columns_holds_it_in_french(crm: Path) -> None:
    told = _ran(crm, "--lang", "fr").out
    assert max(map(len, told.splitlines())) <= 80
    assert "'" not in told
    assert "Taux de passage d’opportunité à client" in told


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, list[dict[str, str | None]]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.setdefault(tag, []).append(dict(attrs))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_links_each_metric_and_runs_nothing(crm: Path, language: str) -> None:
    page = _Page()
    page.feed(_ran(crm, "--format", "html", "--lang", language).out)
    assert "script" not in page.seen
    edition = "fr/" if language == "fr" else ""
    links = [str(one["href"]) for one in page.seen["a"]]
    assert f"https://example.com/smarketing/{edition}dictionary/metrics/r0_held.html" in links
    assert len(page.seen["td"]) > 30


def test_readers_of_the_page_meet_no_commands_and_no_ids(crm: Path) -> None:
    page = _ran(crm, "--format", "html", "--lang", "fr", "--period", "quarter").out
    shown = re.sub(r"<style>.*</style>|<[^>]+>", " ", page, flags=re.DOTALL)
    assert [word for word in ("lexicon", "metric/", "working_", "Q4") if word in shown] == []
    assert "2026-T4" in shown
    assert "du lundi au vendredi, hors jours fériés" in shown


def test_a_rate_above_its_whole_is_explained(crm: Path) -> None:
    out = _ran(crm, "--period", "month").out
    assert re.search(r"1\d\d(\.\d)?%", out.replace("100%", "")) is not None
    assert "A rate can be above 100%" in out
    assert "A rate can be above 100%" not in _ran(crm, "--period", "year").out


def test_days_the_wrong_way_round_are_a_misuse(crm: Path) -> None:
    ran = _ran(crm, "--from", "2026-11-02", "--to", "2026-11-01")
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize(("form", "where"), [("text", "out"), ("html", "out"), ("csv", "err")])
def test_lines_that_could_not_be_read_are_told_beside_the_figures(
    crm: Path, form: str, where: str
) -> None:
    ran = _ran(crm, "--format", form, "--period", "year")
    assert "contacts.csv: 3 lines are not as they should be" in getattr(ran, where)
