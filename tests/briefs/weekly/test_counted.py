"""What the weekly page says of few, of much, and of what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lexicon.audit.cautions import Cautions
from lexicon.audit.faulty_lines import FaultyLines
from lexicon.audit.not_shown import NotShown
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
        (1, 0, "The one promise of the week that the data shows was kept in time.",
         "Le seul engagement de la semaine que les données montrent a été tenu à temps."),
        (2, 0, "All 2 promises of the week that the data shows were kept in time.",
         "Les 2 engagements de la semaine que les données montrent ont tous été tenus à temps."),
        (1, 1, "Promises kept in time: 1 of 2 (50%).",
         "Engagements tenus à temps : 1 sur 2 (50 %)."),
    ],
)  # fmt: skip
def test_few_promises_are_counted_as_people_count(kept: int, late: int, en: str, fr: str) -> None:
    one = Promised("accept", "transition/accept", "24 h", kept, late, 0, 0)
    week = replace(empty(), promised=(one,))
    notes = [plainly(report(week, language).tables[1].note) for language in ("en", "fr")]
    assert notes == [en, fr]


ONE = {
    "en": "1 promise is not counted, for the data does not show whether it was kept: "
    "Following up good leads (“We accept the lead or reject…”).",
    "fr": "1 engagement n'est pas compté, car les données ne montrent pas s'il a été tenu : "
    "Suivi des bons leads (« Nous acceptons le lead ou le… »).",
}
MANY = {
    "en": "5 promises are not counted, for the data does not show whether they were kept: "
    "Following up good leads (“We accept the lead or reject…”), Following up good leads (a) "
    "and 3 more.",
    "fr": "5 engagements ne sont pas comptés, car les données ne montrent pas s'ils ont été "
    "tenus : Suivi des bons leads (« Nous acceptons le lead ou le… »), "
    "Suivi des bons leads (a), Suivi des bons leads (b) et 2 autres.",
}


@pytest.mark.parametrize("clauses", [("yes_or_no",), ("yes_or_no", "a", "b", "c", "d")])
def test_a_promise_that_was_not_measured_is_not_said_to_be_kept(clauses: tuple[str, ...]) -> None:
    one = Promised("accept", "transition/accept", "24 h", 2, 0, 0, 0)
    silent = tuple(
        NotShown(f"score_hand_over/{clause}", "agreement/score_hand_over", "24 h", "no_end")
        for clause in clauses
    )
    timeless = NotShown("review_rhythm/share_reset", "agreement/review_rhythm", "", "no_time")
    week = replace(empty(), promised=(one,), not_shown=(*silent, timeless))
    notes = {code: plainly(report(week, code).tables[1].note) for code in ("en", "fr")}
    told = {code: note.partition(". ")[2] for code, note in notes.items()}
    assert told == (ONE if len(clauses) == 1 else MANY)
    assert "that the data shows were kept" in notes["en"]
    listed = report(week).document["promises_not_shown"]
    assert listed[0] == {
        "promise": "score_hand_over/yes_or_no", "entry": "agreement/score_hand_over",
        "within": "24 h", "why": "no_end", "fields": [],
    }  # fmt: skip
    assert listed[-1]["within"] is None
    assert any("names every promise" in hint for hint in of_week(report(week)))


@pytest.mark.parametrize(
    ("language", "planned", "told", "nothing"),
    [
        ("en", "– of 3 planned", "the data has nothing of this week · the week before: 18",
         "The data has nothing of this week."),
        ("fr", "– sur 3 prévus",
         "les données n'ont rien de cette semaine · la semaine précédente : 18",
         "Les données n'ont rien de cette semaine."),
    ],
)  # fmt: skip
def test_a_week_after_the_end_of_the_data_has_no_figures_rather_than_zeros(
    language: str, planned: str, told: str, nothing: str
) -> None:
    metric = next(one for one in full().passages).metric
    week = replace(
        empty(), matter=Matter(matters(), None, 18, None, (1, 2), True), dated=True,
        passages=(Passage(metric, "mql", "sql", None, None, 0.5),),
        cautions=Cautions(ends=date(2026, 11, 15)),
    )  # fmt: skip
    made = report(week, language)
    assert made.score is not None
    assert (made.score.value, plainly(made.score.planned)) == ("–", planned)
    assert (made.score.share, plainly(made.score.told)) == (None, told)
    assert made.contest == ()
    assert made.tables[0].lines[0][-1] == "–"
    assert [plainly(made.tables[at].note) for at in (1, 2)] == [nothing, nothing]
    assert made.document["matters"]["value"] is None
    assert made.document["conversions"][0]["of"] is None


def test_the_week_in_which_the_data_ends_has_figures() -> None:
    week = replace(empty(), dated=True, cautions=Cautions(ends=date(2026, 11, 16)))
    assert report(week).tables[2].note == "Nobody was sent back."


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
