"""The weekly page: one sheet of paper, in either language, for everybody."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lexicon.briefs.weekly.figures import Beyond, Matter
from lexicon.briefs.weekly.telling import told_week
from lexicon.plugins import load_one, module_names
from lexicon.printers import weeklies
from lexicon.printers.weekly_report import WeeklyPrinter
from tests.briefs.plan.planning import ours
from tests.briefs.weekly.weeks import MANNER, empty, full, matters, report, with_long_names
from tests.tools import ROOT, need, run_node

BROWSER = ROOT / "tests" / "web" / "browser" / "standalone.cjs"
PARTLY = {
    "en": "the plan is of January 2027 to December 2027: part of what is due this week is for "
    "sales of another year, which takes that year's plan too",
    "fr": "le plan va de janvier 2027 à décembre 2027 : une partie de ce qui est dû cette semaine "
    "prépare les ventes d'une autre année, dont il faut aussi le plan",
}
SHOTS = os.environ.get("LEXICON_SHOTS", "")


def rendered(form: str, language: str = "en", filled: bool = True) -> str:
    made = report(full() if filled else empty(), language)
    return load_one(weeklies, form, "PRINTER", WeeklyPrinter).render(made)


def plainly(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ").replace("’", "'")


def test_the_main_figure_stands_against_the_plan() -> None:
    text = rendered("text")
    assert "Weekly review: week 47, 16 November to 22 November 2026" in text
    assert "Number of R0: 21 of 25 planned (84%)" in text
    assert "the week before: 18" in text


def test_a_plan_by_which_nothing_is_due_says_so() -> None:
    unplanned = replace(full(), matter=Matter(matters(), 21, 18, 12, None, has_plan=True))
    score = report(unplanned).score
    assert score is not None
    assert score.told == "the week before: 18 · nothing is due in this week by the plan"


@pytest.mark.parametrize(
    ("planned", "is_told", "is_within", "en", "fr"),
    [
        (
            (1, 2), True, False,
            "the plan is of January 2027 to December 2027: this is what it needs beforehand",
            "le plan va de janvier 2027 à décembre 2027 : voici ce qu'il lui faut d'avance",
        ),
        (
            None, False, False,
            "the plan is of January 2027 to December 2027: it does not cover this week",
            "le plan va de janvier 2027 à décembre 2027 : il ne couvre pas cette semaine",
        ),
        (
            None, False, True,
            PARTLY["en"], PARTLY["fr"],
        ),
    ],
)  # fmt: skip
def test_a_plan_of_another_time_is_said_to_be_one(
    planned: tuple[int, int] | None, is_told: bool, is_within: bool, en: str, fr: str
) -> None:
    beyond = Beyond(date(2027, 1, 1), date(2028, 1, 1), is_told, is_within)
    week = replace(full(), matter=Matter(matters(), 21, 18, 12, planned, True, beyond=beyond))
    told = [score.told for score in (report(week).score, report(week, "fr").score) if score]
    assert list(map(plainly, told)) == [
        f"the week before: 18 · {en}",
        f"la semaine précédente : 18 · {fr}",
    ]


def test_the_contest_is_told_by_each_teams_own_plan() -> None:
    text = rendered("text")
    assert "Marketing: 12 of 15 planned (80%)" in text
    assert "Sales: 9 of 10 planned (90%)" in text
    assert "Sales lead, with 90% of their plan." in text


def test_there_is_no_contest_where_nobody_switched_it_on() -> None:
    assert report(full(), manner=replace(MANNER, contest=False)).contest == ()


@pytest.mark.parametrize(
    ("matter", "leader"),
    [
        (Matter(matters(), 10, 8, 6), "Marketing lead, with 6."),
        (Matter(matters(), 10, 8, 5), "Both teams are level."),
        (Matter(matters(), 10, 8, 5, (10, 10)), "Both teams are level."),
        (Matter(matters(), 10, 8, 5, (0, 10)), "Both teams are level."),
        (Matter(matters(), 10, 8, None, (9, 9)), ""),
    ],
)
def test_nobody_leads_who_does_not(matter: Matter, leader: str) -> None:
    assert report(replace(full(), matter=matter)).leader == leader


def test_the_worst_comes_first_and_the_rest_is_counted() -> None:
    missed = report(full()).tables[1]
    most = len(full().promised)
    assert [line[2] for line in missed.lines] == [
        f"{number + 2}/{number + 42}" for number in range(most, most - 6, -1)
    ]
    assert missed.more.startswith("and ")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_empty_week_is_told_as_one(language: str) -> None:
    text = plainly(rendered("text", language, filled=False))
    expected = {
        "en": ["No promise that the data shows ran this week.", "Nobody was sent back.",
               "not looked at", "Nothing waits."],
        "fr": ["Aucun engagement que les données montrent ne courait cette semaine.",
               "Personne n'a été renvoyé.", "pas été consulté", "Rien n'attend."],
    }  # fmt: skip
    assert [part for part in expected[language] if part not in text] == []


def test_a_measure_without_surprise_is_told_as_one() -> None:
    notes = [
        report(replace(empty(), quiz="measured")).tables[3].note,
        report(replace(empty(), quiz="unmeasured")).tables[3].note,
    ]
    assert notes == [
        "Every word that was asked is known to at least half of the people.",
        "No wave of questions is closed yet: nothing is published.",
    ]


def test_a_page_in_french_is_french() -> None:
    text = plainly(rendered("text", "fr"))
    assert "Point de la semaine 47, du 16 novembre au 22 novembre 2026" in text
    assert "Nombre de R0 : 21 sur 25 prévus (84 %)" in text
    assert "de 3 à 6 sur 12" in text
    assert "17 novembre 2026 (en retard)" in text
    assert "La définition a changé le 1er novembre 2026 : Taux d'acceptation des MQL." in text


@pytest.mark.parametrize("form", module_names(weeklies))
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_format_takes_every_week(form: str, language: str) -> None:
    assert rendered(form, language).strip()
    assert rendered(form, language, filled=False).strip()


def test_a_program_gets_ids_and_numbers() -> None:
    document = json.loads(rendered("json"))
    assert document["week"] == "2026-W47"
    assert document["matters"]["planned"] == {"brought": 15, "found": 10}
    assert document["promises"][0]["promise"] == "identify"
    assert document["waiting"][0]["teams"] == ["marketing", "sales"]


def test_on_a_phone_each_figure_of_a_wide_table_says_what_it_is() -> None:
    page = rendered("html", "fr")
    (wide,) = re.findall(r'<section class="[^"]* wide">.*?</section>', page, re.DOTALL)
    headings = re.findall('<th scope="col"[^>]*>([^<]*)<', wide)[1:-1]
    assert re.findall('data-of="([^"]*)"', wide.partition("</tr>\n<tr>")[0]) == headings


def test_what_people_wrote_is_only_text() -> None:
    hostile = replace(full().returned[0], reason="<script>alert(1)</script>")
    made = report(replace(full(), returned=(hostile,)))
    page = load_one(weeklies, "html", "PRINTER", WeeklyPrinter).render(made)
    assert "<script" not in page
    assert "default-src 'none'" in page


@pytest.mark.xdist_group("web browser")
def test_the_fullest_week_fits_one_sheet_and_everybody(tmp_path: Path) -> None:
    files = []
    for language in ("en", "fr"):
        file = tmp_path / f"week-{language}.html"
        file.write_text(rendered("html", language), "utf-8")
        files.append(str(file))
    wordy = tmp_path / "wordy.html"
    told = told_week(full(), with_long_names(ours(), 3), "fr", MANNER)
    wordy.write_text(load_one(weeklies, "html", "PRINTER", WeeklyPrinter).render(told), "utf-8")
    visits = [[files[0], "light", 1280], [files[1], "dark", 360], [str(wordy), "light", 360]]
    order = {"visits": visits, "shots": SHOTS}
    ran = run_node(BROWSER, need("chromium"), json.dumps(order))
    assert (ran.returncode, ran.stderr) == (0, "")
    seen = json.loads(ran.stdout)
    assert [one["wrong"] for one in seen["seen"]] == [[]] * 3
    assert seen["sheets"] == [1, 1, 1]
    assert min(seen["margins"]) >= 1  # a border on the very edge of what is printed is cut
