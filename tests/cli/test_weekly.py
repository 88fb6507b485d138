"""`lexicon weekly` as a person runs it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lexicon.starter.sample.files import sample_files
from tests.adoption.believable import Firm
from tests.adoption.stores import Clock, file_url, opened
from tests.briefs.plan.planning import RATES
from tests.cli.running import Ran, lexicon

TODAY = "2026-11-22"


@pytest.fixture(scope="module")
def crm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A year of a small made CRM, and plans for this year and the next."""
    folder = tmp_path_factory.mktemp("crm")
    for name, content in sample_files(date(2026, 11, 22), 400, 1).items():
        (folder / name).write_bytes(content)
    (folder / "rates.yaml").write_text(RATES, encoding="utf-8")
    return folder


def weekly(crm: Path, *more: str | Path) -> Ran:
    data = (crm / "contacts.csv", "--mapping", crm / "mapping.yaml", "--today", TODAY)
    return lexicon("weekly", *data, *more)


def test_the_week_that_is_over_is_told_on_one_page(crm: Path) -> None:
    ran = weekly(crm, "--lang", "fr")
    assert ran.code == 0
    said = ran.out.replace("\xa0", " ").replace("’", "'")
    assert "Point de la semaine 46, du 9 novembre au 15 novembre 2026" in said
    assert "Nombre de R0 : " in said
    assert "Un petit concours" not in said
    assert "MQL → SAL" in said


@pytest.mark.parametrize(
    ("language", "page", "hints"),
    [
        ("en", "The quiz was not looked at.", ("give --database", "lexicon audit says")),
        ("fr", "Le quiz n’a pas été consulté.", ("donnez --database", "lexicon audit dit")),
    ],
)
def test_how_to_get_more_is_told_to_whoever_makes_the_page_and_not_on_it(
    crm: Path, language: str, page: str, hints: tuple[str, str]
) -> None:
    ran = weekly(crm, "--lang", language, "--format", "html")
    assert page in ran.out
    assert [hint in ran.err for hint in hints] == [True, True]
    assert ("--database" in ran.out, "lexicon audit" in ran.out) == (False, False)


def test_a_week_to_come_has_nothing_to_say(crm: Path) -> None:
    ran = weekly(crm, "--week", "2199-W01")
    assert (ran.code, ran.out) == (2, "")
    assert "is yet to come" in ran.err


def test_a_plan_stands_beside_the_figure(crm: Path) -> None:
    plan = crm / "plan.json"
    asked = ("plan", "--revenue", "1200000", "--share", "40%", "--deal", "8000", "--format", "json")
    made = lexicon(*asked, "--rates", crm / "rates.yaml", "--start", "2026-01-01")
    plan.write_text(made.out, encoding="utf-8")
    page = weekly(crm, "--plan", plan, "--week", "2026-W30", "--contest", "--format", "html").out
    assert "A friendly contest" in page
    ran = weekly(crm, "--plan", plan, "--week", "2026-W30", "--format", "json")
    document = json.loads(ran.out)
    assert document["week"] == "2026-W30"
    assert document["matters"]["planned"]["brought"] > 0
    assert document["conversions"][0]["metric"].startswith("metric/")
    twice = weekly(crm, "--plan", plan, "--plan", plan, "--week", "2026-W30")
    assert (twice.code, twice.out) == (2, "")
    assert "are plans of the same time: give one of them" in twice.err


def test_what_was_published_of_the_quiz_stands_beside_it(crm: Path, tmp_path: Path) -> None:
    clock = Clock()
    clock.wait(days=-60)
    teams = {"marketing": 5, "sales": 5}
    with opened(file_url(tmp_path), clock) as store:
        firm = Firm(store, clock).staffed(teams)
        firm.wave([f"{team}-{at}" for team in teams for at in range(5)], ("stage/sal",))
    ran = weekly(crm, "--database", file_url(tmp_path), "--format", "json")
    document = json.loads(ran.out)
    assert document["quiz"] == "measured"
    assert {one["entry"] for one in document["misunderstood"]} <= {"stage/sal"}


def test_a_week_that_does_not_exist_is_misuse(crm: Path) -> None:
    for week in ("2026-W54", "last", "2026-11-09"):
        ran = weekly(crm, "--week", week)
        assert ran.code == 2
        assert "is no week such as 2026-W47" in ran.err


def test_a_file_that_is_no_plan_is_told(crm: Path) -> None:
    ran = weekly(crm, "--plan", crm / "manifest.json")
    assert (ran.code, ran.out) == (2, "")
    assert "is no plan: make one with `lexicon plan" in ran.err


def test_lines_that_could_not_be_read_are_told_at_the_foot(crm: Path) -> None:
    assert "contacts.csv: 3 lines are not as they should be" in weekly(crm).out
    (faulty,) = json.loads(weekly(crm, "--format", "json").out)["faulty_lines"]
    assert (faulty["file"], faulty["fault"], faulty["lines"]) == ("contacts.csv", "no_text", 3)


def test_a_store_that_is_not_there_is_said_to_be_missing_and_not_made(
    crm: Path, tmp_path: Path
) -> None:
    ran = weekly(crm, "--database", file_url(tmp_path / "not"), "--lang", "fr")
    assert (ran.code, ran.out) == (2, "")
    assert "n’existe pas" in ran.err
    assert list(tmp_path.iterdir()) == []
