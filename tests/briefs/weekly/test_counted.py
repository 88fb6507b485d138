"""What the weekly page says of few, of much, and of what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lexicon.audit.cautions import Cautions
from lexicon.audit.faulty_lines import FaultyLines
from lexicon.audit.promised import Promised
from lexicon.briefs.weekly.figures import Matter, Passage
from lexicon.briefs.weekly.room import ROOM, names_fitting, rows_fitting
from lexicon.cli.hinted import of_week
from tests.briefs.weekly.weeks import MANNER, empty, full, matters, report


def plainly(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ").replace("’", "'")


@pytest.mark.parametrize(
    ("kept", "late", "en", "fr"),
    [
        (1, 0, "The one promise of the week was kept in time.",
         "Le seul engagement de la semaine a été tenu à temps."),
        (2, 0, "All 2 promises of the week were kept in time.",
         "Les 2 engagements de la semaine ont tous été tenus à temps."),
        (1, 1, "Promises kept in time: 1 of 2 (50%).",
         "Engagements tenus à temps : 1 sur 2 (50 %)."),
    ],
)  # fmt: skip
def test_few_promises_are_counted_as_people_count(kept: int, late: int, en: str, fr: str) -> None:
    one = Promised("accept", "transition/accept", "24 h", kept, late, 0, 0)
    week = replace(empty(), promised=(one,))
    notes = [plainly(report(week, language).tables[1].note) for language in ("en", "fr")]
    assert notes == [en, fr]


def test_one_that_is_planned_is_one() -> None:
    week = replace(full(), matter=Matter(matters(), 2, 0, 1, (1, 0)))
    score = report(week, "fr").score
    assert score is not None
    assert plainly(score.planned) == "2 sur 1 prévu (200 %)"


def test_a_rate_above_its_whole_and_a_change_are_told_where_they_stand() -> None:
    metric = next(one for one in full().passages).metric
    week = replace(
        empty(), passages=(Passage(metric, "mql", "sql", 1.25, 4, None),),
        lacking=("metric/mql_to_sal_rate",), changed=full().changed,
    )  # fmt: skip
    note = report(week).tables[0].note
    assert "More than 100%" in note
    assert "The definition changed" not in note


def test_what_the_data_lacks_or_has_twice_is_told() -> None:
    foot = plainly(report(replace(empty(), cautions=Cautions(1, 2, date(2026, 11, 10))), "fr").foot)
    assert "1 fiche a dépassé la première étape, mais l'historique n'en a aucune ligne" in foot
    assert "2 fiches portent le numéro d'une autre : les chiffres les comptent toutes." in foot
    assert "Le moment le plus récent des données est du 10 novembre 2026" in foot


def test_a_week_that_goes_on_says_so() -> None:
    manner = replace(MANNER, today=date(2026, 11, 22))
    assert report(empty(), "fr", manner).title.endswith("(semaine en cours)")
    assert "en cours" not in report(empty(), "fr").title


def test_long_names_leave_room_for_fewer_rows() -> None:
    short, long = (
        (("Accept", "1 h"),) * 9,
        (("Answer every request for a demonstration", "1 h"),) * 9,
    )
    assert rows_fitting("missed", short) == ROOM["missed"].rows
    assert rows_fitting("missed", long) == ROOM["missed"].lines // 2
    assert rows_fitting("missed", (("a name without end " * 40, "1 h"),)) == 1
    assert rows_fitting("missed", ()) == 0


def test_names_in_a_sentence_are_few() -> None:
    assert names_fitting(["MQL rate"] * 9) == 3
    assert names_fitting(["x" * 70] * 9) == 1
    assert names_fitting([]) == 0


def test_many_files_with_faulty_lines_are_told_together() -> None:
    files = tuple(FaultyLines(f"{number}.csv", "quote", 300, "3") for number in range(4))
    foot = plainly(report(replace(empty(), faulty=files), "fr").foot)
    assert "Dans 4 fichiers, 1 200 lignes ne sont pas comme il faut" in foot
    assert "0.csv : 300 lignes" in plainly(report(replace(empty(), faulty=files[:2]), "fr").foot)


def test_only_lines_send_whoever_made_the_page_to_the_audit() -> None:
    guessed, lost = (
        report(replace(empty(), faulty=(FaultyLines("c.csv", fault, 1, "3"),)))
        for fault in ("guessed", "quote")
    )
    assert [len(list(of_week(made))) for made in (guessed, lost)] == [1, 2]


def test_figures_lead_to_the_pages_of_what_defines_them() -> None:
    made = report(full(), "fr")
    pages = "https://example.com/smarketing/fr/dictionary/"
    assert made.score is not None
    assert made.score.address == f"{pages}metrics/r0_counted.html"
    steps, missed, _, words, _ = (one.links for one in made.tables)
    assert len(steps) == len(made.tables[0].lines)
    assert all(one.startswith(f"{pages}metrics/") for one in steps)
    assert set(missed) == {""}  # moves of the funnel have no page of their own
    assert all(one.startswith(f"{pages}stages/") for one in words)


def test_a_dictionary_that_was_never_released_is_not_told_to_be_in_force() -> None:
    assert "aucune n'est encore publiée" in plainly(
        report(empty(), "fr", replace(MANNER, release="")).foot
    )
    assert "By the definitions of the dictionary 2.0.0, in force on" in report(empty()).foot


def test_a_funnel_without_rates_says_so() -> None:
    assert report(empty()).tables[0].note.startswith("No metric says how many come")
