"""`lexicon adoption report|confusion|items|trend` as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.adoption.believable import Firm
from tests.adoption.stores import Clock, file_url, opened
from tests.cli.running import lexicon


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One small wave of our own words, closed long ago."""
    folder, clock = tmp_path_factory.mktemp("database"), Clock()
    clock.wait(days=-60)
    teams = {"marketing": 5, "sales": 5}
    with opened(file_url(folder), clock) as store:
        firm = Firm(store, clock).staffed(teams)
        firm.wave([f"{team}-{at}" for team in teams for at in range(5)], ("stage/sal",))
    return file_url(folder)


@pytest.mark.parametrize("name", ["confusion", "items"])
def test_each_report_is_a_command(database: str, name: str) -> None:
    ran = lexicon("adoption", name, "--database", database, "--lang", "fr")
    assert (ran.code, ran.err) == (0, "")
    assert "SAL" in ran.out


def test_links_lead_to_where_the_site_is_served(database: str) -> None:
    site = "https://words.example/"
    asked = ("adoption", "agreement", "--database", database, "--site", site, "--format", "html")
    page = lexicon(*asked).out
    assert 'href="https://words.example/dictionary/compare/sal-or-sql.html"' in page
    assert 'href="https://words.example/app/edit/stage/' in page


def test_figures_for_programs(database: str) -> None:
    asked = ("adoption", "report", "--database", database, "--format", "json", "--wave", "w1")
    figures = json.loads(lexicon(*asked).out)
    assert [cell["people"] for cell in figures["cells"]] == [5, 5]


def test_an_unknown_wave_is_misuse(database: str) -> None:
    ran = lexicon("adoption", "trend", "--database", database, "--wave", "w7")
    assert (ran.code, ran.out) == (2, "")
    assert "unknown closed wave 'w7'; there are: w1" in ran.err


def test_without_a_project_there_is_nothing_to_report_on(tmp_path: Path) -> None:
    ran = lexicon("adoption", "report", folder=tmp_path)
    assert ran.code == 2
    assert "no dictionary" in ran.err
