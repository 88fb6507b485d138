"""`lexicon plan` as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.briefs.plan.planning import RATES
from tests.cli.running import lexicon

ASKED = ("plan", "--revenue", "1 200 000 €", "--share", "40%", "--deal", "8000")


@pytest.fixture
def rates(tmp_path: Path) -> Path:
    file = tmp_path / "rates.yaml"
    file.write_text(RATES, encoding="utf-8")
    return file


def test_a_plan_in_french_names_stages_teams_and_rates(rates: Path) -> None:
    ran = lexicon(*ASKED, "--rates", rates, "--lang", "fr", "--today", "2026-11-28")
    assert (ran.code, ran.err) == (0, "")
    said = ran.out.replace("\u202f", " ").replace("\xa0", " ")
    assert "Plan, de janvier 2027 à décembre 2027" in said
    assert "1 200 000 € de chiffre d’affaires, à 8 000 € par vente" in said
    assert "12 000" in said
    assert "25 % (48 sur 192)" in said
    assert "Taux d’acceptation des MQL, version 2.0.0" in said


def test_a_program_gets_every_figure(rates: Path) -> None:
    ran = lexicon(*ASKED, "--rates", rates, "--start", "2027-04-01", "--format", "json")
    document = json.loads(ran.out)
    assert document["start"] == "2027-04-01"
    stages = {one["stage"]: (one["brought"], one["found"]) for one in document["stages"]}
    assert stages["sql"] == (480, 720)
    assert document["matters"]["metric"] == "metric/r0_counted"


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "rates.yaml"
    file.write_text("rates:\n  mql_to_sql_rate: 35\n  lead_to_mql_rate: 10 %\n", encoding="utf-8")
    ran = lexicon("plan", "--revenue", "1200000", "--rates", file)
    assert (ran.code, ran.out) == (2, "")
    assert f"{file}:2: 'mql_to_sql_rate' cannot be 35" in ran.err
    assert "nothing says what a sale is worth" in ran.err
    assert "nothing says what 'sql_to_opportunity_rate' is" in ran.err
    assert "nothing says what 'mql_to_sql_rate' is" not in ran.err


@pytest.mark.parametrize(
    ("option", "value"),
    [("--share", "half"), ("--start", "2027-01-15"), ("--deal", "8.000"), ("--deal", "8000 CHF")],
)
def test_an_option_that_is_no_figure_is_misuse(rates: Path, option: str, value: str) -> None:
    ran = lexicon(*ASKED, "--rates", rates, option, value)
    assert ran.code == 2
    assert f"{option}: " in ran.err


def test_a_share_above_the_whole_is_not_told_to_lack_its_sign(rates: Path) -> None:
    ran = lexicon(*ASKED, "--rates", rates, "--share", "140%", "--lang", "en")
    assert "marketing cannot bring 140 % of the revenue" in ran.err
    assert "With the sign" not in ran.err


@pytest.mark.parametrize("language", ["en", "fr"])
def test_whoever_has_no_file_of_rates_learns_where_to_write_them(language: str) -> None:
    assert lexicon(*ASKED, "--lang", language).err.count("--rates rates.yaml") == 1


def test_a_rate_that_was_counted_says_over_which_days_and_names_no_command(
    rates: Path, tmp_path: Path
) -> None:
    period = {"value": 0.5, "records": 40, "start": "2026-01-01", "end": "2026-04-01"}
    metric = {"metric": "metric/lead_to_mql_rate", "version": "2.0.0", "figures": [period]}
    counted = tmp_path / "counted.json"
    counted.write_text(json.dumps({"metrics": [metric]}), encoding="utf-8")
    asked = (*ASKED, "--rates", rates, "--rates", counted, "--lang", "fr")
    ran = lexicon(*asked)
    assert "compté sur les fiches, du 1er janvier 2026 au 31 mars 2026" in " ".join(ran.out.split())
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "lexicon metrics" not in lexicon(*asked, "--format", "html").out


def test_a_rate_that_was_counted_over_no_whole_period_is_not_said_to_be_nowhere(
    tmp_path: Path,
) -> None:
    period = {"value": 0.5, "records": 40, "start": "2026-01-01", "end": "2027-01-01", "open": True}
    metric = {"metric": "metric/sql_to_opportunity_rate", "version": "1.0.0", "figures": [period]}
    counted = tmp_path / "counted.json"
    counted.write_text(json.dumps({"metrics": [metric]}), encoding="utf-8")
    ran = lexicon(*ASKED, "--rates", counted, "--lang", "en")
    assert "'sql_to_opportunity_rate' was counted over no whole period" in ran.err
    assert "nothing says what 'sql_to_opportunity_rate' is" not in ran.err
