"""Choices worked into the files: each of our own decisions, with each of its options."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lexicon.briefs.workshop.choice import Choice, Choices, LeftOpen, NotAnOption, Wording
from lexicon.briefs.workshop.minutes import Met, minutes_of
from lexicon.briefs.workshop.outcome import Outcome, outcome
from lexicon.briefs.workshop.paper import paper
from lexicon.briefs.workshop.plan import Plan
from lexicon.briefs.workshop.record import Session
from lexicon.briefs.workshop.seats import Seat
from lexicon.briefs.workshop.settle import settle
from lexicon.briefs.workshop.trial import Ground, ground_of
from lexicon.cli.checking import check_project
from lexicon.errors import UnknownName
from lexicon.findings import Severity
from lexicon.history.signing import Signing
from lexicon.project.state import open_state
from lexicon.source.load import load
from lexicon.yamlfile.read import read
from tests.tools import ROOT

NOW = datetime(2026, 11, 30, 10, tzinfo=UTC)
SESSION = Session(
    "2026-11-30", ({"en": "head of marketing", "fr": "direction marketing"}, "general manager")
)
SIGNING = Signing("marketing", "head of marketing", NOW.isoformat(), "Workshop of 2026-11-30")
BOUNDARY = "decision/score_boundary"
_DICTIONARY = load(ROOT).dictionary
assert _DICTIONARY is not None
EVERY_OPTION = [
    (decision.ref, option.id)
    for decision in _DICTIONARY.decisions.values()
    for option in decision.options
]


@pytest.fixture(scope="module")
def ground() -> Ground:
    """Our own project."""
    return ground_of(open_state(ROOT, date(2026, 11, 30)))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of our own project, agreed to as it is."""
    for name in ("dictionary", "quizzes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def _chosen(decision: str, option: str, **because: str) -> Choices:
    return Choices((Choice(decision, option, because or {"en": "So be it.", "fr": "Soit."}),))


def _data(made: Outcome, reference: str) -> Mapping[str, object]:
    data = read(made.trial.source(made.trial.dictionary.files[reference])).data
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(("decision", "option"), EVERY_OPTION)
def test_every_option_of_our_own_decisions_gives_a_dictionary_that_a_check_accepts(
    ground: Ground, decision: str, option: str
) -> None:
    made = outcome(ground, _chosen(decision, option), SESSION)
    assert made.trial.errors == ()
    assert _data(made, decision)["chosen"] == option
    assert decision in {item.reference for item in made.proposals}


def test_the_record_says_when_by_whom_and_why(ground: Ground) -> None:
    made = outcome(ground, _chosen(BOUNDARY, "excluded", fr="Parce que c'est net."), SESSION)
    assert _data(made, BOUNDARY)["decided"] == {
        "on": "2026-11-30",
        "by": [{"en": "head of marketing", "fr": "direction marketing"}, "general manager"],
        "because": {"fr": "Parce que c'est net."},
    }


def test_all_that_is_not_touched_stays_byte_for_byte(ground: Ground) -> None:
    made = outcome(ground, _chosen(BOUNDARY, "excluded"), SESSION)
    path = made.trial.dictionary.files["stage/mql"]
    before, after = (text.decode().splitlines() for text in (ground.source(path), made.files[path]))
    shown = [line.replace("  # ", "  ", 1) for line in after if "# No longer so" not in line]
    changed = [(old, new) for old, new in zip(before, shown, strict=True) if old != new]
    assert changed == [("version: 2.0.0", "version: 3.0.0")]


def test_an_example_that_no_longer_is_one_is_set_aside_with_a_word_of_why(ground: Ground) -> None:
    made = outcome(ground, _chosen(BOUNDARY, "excluded"), SESSION)
    assert ("example_fails", "exactly_twenty_points") in {(m.rule, m.what) for m in made.mends}
    text = made.trial.source("dictionary/stages/mql.yaml").decode()
    assert "# No longer so since the workshop of 2026-11-30: rewrite it, or delete it." in text
    assert "# - id: exactly_twenty_points" in text


def test_a_deadline_that_was_decided_is_written_where_it_stands(ground: Ground) -> None:
    made = outcome(ground, _chosen("decision/follow_up_deadline", "hour_for_all"), SESSION)
    assert made.trial.dictionary.transitions["accept"].within == "1 h"
    assert "funnel/smarketing" in {item.reference for item in made.proposals}


def test_a_choice_confirmed_in_silence_changes_nothing(ground: Ground) -> None:
    made = outcome(ground, Choices((Choice(BOUNDARY, "included"),)), SESSION)
    assert (made.files, made.proposals) == ({}, ())


def test_a_wording_becomes_the_definition_and_is_proposed(ground: Ground) -> None:
    wording = Wording("term/r0", {"en": " The first call.\t ", "fr": "Le premier appel."})
    made = outcome(ground, Choices(wordings=(wording,)), SESSION)
    assert _data(made, "term/r0")["definition"] == {
        "en": "The first call.", "fr": "Le premier appel.",
    }  # fmt: skip
    assert [item.reference for item in made.proposals] == ["term/r0"]


def test_what_a_check_refuses_is_said_and_not_written(copy: Path) -> None:
    wording = Wording("term/r0", {"en": "To be defined.", "fr": "À définir."})
    before = {file: file.read_bytes() for file in copy.rglob("*.yaml")}
    made = settle(copy, Choices(wordings=(wording,)), SESSION, SIGNING, NOW)
    assert "definition_placeholder" in {item.rule for item in made.made.findings}
    assert made.written == ()
    assert before == {file: file.read_bytes() for file in copy.rglob("*.yaml")}


def test_what_is_settled_is_written_as_proposals_that_say_where_they_come_from(copy: Path) -> None:
    made = settle(copy, _chosen(BOUNDARY, "excluded"), SESSION, SIGNING, NOW)
    errors = [
        item for item in check_project(copy, NOW.date()).findings
        if item.severity is Severity.ERROR
    ]  # fmt: skip
    assert errors == []
    state = open_state(copy, NOW.date())
    assert {"decision/score_boundary", "stage/mql"} <= set(state.standing.proposals)
    comments = state.ledger.comments["stage/mql"]
    assert [item.text for item in comments][-1] == "Workshop of 2026-11-30"
    assert len(made.written) == len(set(made.written))


def test_an_option_that_is_none_and_an_entry_that_is_none_are_said(ground: Ground) -> None:
    with pytest.raises(NotAnOption, match="it has included, excluded"):
        outcome(ground, _chosen(BOUNDARY, "sometimes"), SESSION)
    with pytest.raises(UnknownName):
        outcome(ground, _chosen("decision/lunch", "yes"), SESSION)
    with pytest.raises(UnknownName):
        outcome(ground, Choices(wordings=(Wording("term/lunch", {"en": "x"}),)), SESSION)


def test_the_page_to_sign_says_what_was_decided_what_stays_open_and_who_signs(
    ground: Ground,
) -> None:
    choices = Choices(
        (Choice(BOUNDARY, "excluded", {"fr": "C'est <b>net</b> ; \u202eoui."}),),
        (Wording("stage/mql", {"fr": "Un lead mûr."}),),
        (LeftOpen("decision/demo_without_fit", "2026-12-14"),),
    )
    plan = Plan("Nos mots", ("stage/mql",), (BOUNDARY, "decision/demo_without_fit"), ())
    seats = tuple(Seat(f"{n}", "marketing" if n < 3 else "sales", "fr") for n in range(6))
    made = outcome(ground, choices, SESSION)
    met = Met(plan, "2026-11-30", seats, choices)
    pages = [minutes_of(met, made, code) for code in ("fr", "en")]
    text = paper(pages)
    for shown in (
        '<article lang="fr">', "Un score d’exactement 20 suffit-il", "Non, au-dessus de 20",
        "C’est &lt;b&gt;net&lt;/b&gt;", "Un lead mûr.", "14\u00a0décembre\u00a02026",
        "La demande de démonstration d’une personne hors cible", "direction marketing",
        "general manager", "3 de l’équipe Commerce", '<article lang="en">', "No, above 20",
        "still has to be translated", "exactly_twenty_points",
    ):  # fmt: skip
        assert shown in text, shown
    assert "\u202e" not in text
    assert "<b>net" not in text


def test_a_word_whose_meaning_moved_is_to_be_read_again_unless_it_was_worded_anew(
    ground: Ground,
) -> None:
    plan = Plan("Words", (), (BOUNDARY,), ())
    only = _chosen(BOUNDARY, "excluded")
    both = Choices(only.taken, (Wording("stage/mql", {"en": "Ripe.", "fr": "Mûr."}),))
    read_again = [
        minutes_of(Met(plan, "2026-11-30", (), choices), outcome(ground, choices, SESSION), "en")
        for choices in (only, both)
    ]
    assert [page.reread for page in read_again] == [("Marketing qualified lead (MQL)",), ()]
