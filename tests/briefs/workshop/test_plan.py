"""What a workshop is about, and what may be done when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lexicon.briefs.workshop.cases import cases, moved_by
from lexicon.briefs.workshop.phases import PHASES, NotNow, following, may, must, phase_called
from lexicon.briefs.workshop.plan import (
    NothingToDo,
    Plan,
    Topic,
    default_decisions,
    default_terms,
    plan_from,
    plan_text,
    planned,
)
from lexicon.briefs.workshop.seats import Answer, Given, Seat
from lexicon.errors import UnknownName
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.bank import read_bank
from lexicon.source.load import load
from tests.tools import ROOT

BOUNDARY = "decision/score_boundary"
QUESTIONS = read_bank(ROOT).questions


@pytest.fixture(scope="module")
def ours() -> Dictionary:
    """Our own dictionary."""
    found = load(ROOT).dictionary
    assert found is not None
    return found


def _open(dictionary: Dictionary, *names: str) -> Dictionary:
    """The dictionary with some decisions open again."""
    opened = {
        name: dictionary.entries[name].model_copy(update={"chosen": None, "decided": None})
        for name in names
    }
    return replace(dictionary, entries={**dictionary.entries, **opened})


def test_it_starts_with_the_decisions_that_are_open_and_the_words_they_touch(
    ours: Dictionary,
) -> None:
    opened = _open(ours, BOUNDARY)
    assert default_decisions(opened) == (BOUNDARY,)
    assert default_terms(opened, (BOUNDARY,)) == ("stage/mql", "stage/sal", "stage/sql")


def test_cases_that_a_decision_would_move_come_first(ours: Dictionary) -> None:
    found = cases(QUESTIONS, ours, (BOUNDARY,), (), 40)
    moved = moved_by(ours, (BOUNDARY,), found)
    places = [number for number, item in enumerate(found) if item.id in moved]
    assert moved
    assert places == list(range(len(moved)))


def test_cases_that_measure_are_of_one_form_so_that_the_next_wave_asks_the_other(
    ours: Dictionary,
) -> None:
    found = cases(QUESTIONS, ours, (BOUNDARY,), ("stage/mql",), 6)
    assert {item.form for item in found if item.use == "measure"} == {"a"}
    assert {item.entry for item in found} == {"stage/mql"}


def test_without_a_bank_the_examples_of_the_stages_are_the_cases(ours: Dictionary) -> None:
    found = cases((), ours, (BOUNDARY,), ("stage/mql",), 3)
    assert [item.entry for item in found] == ["stage/mql"] * 3
    assert found[0].id == "case_mql_exactly_twenty_points"
    assert all(len(item.stages) >= 3 for item in found)


def test_a_plan_is_read_back_as_it_was_kept(ours: Dictionary) -> None:
    scenarios = cases(QUESTIONS, ours, (BOUNDARY,), ("stage/mql",), 2)
    plan = Plan("Nos « mots »", ("stage/mql",), (BOUNDARY,), scenarios)
    assert plan_from(plan_text(plan)) == plan


def test_its_topics_have_the_options_that_may_be_answered(ours: Dictionary) -> None:
    plan = Plan("x", ("stage/mql",), (BOUNDARY,), cases(QUESTIONS, ours, (), ("stage/mql",), 1))
    term, decision, scenario = plan.topics
    assert plan.options(term, ours) == ()
    assert plan.options(decision, ours) == ("included", "excluded")
    assert "mql" in plan.options(scenario, ours)


@pytest.mark.parametrize(("terms", "decisions"), [(("stage/x",), ()), ((), ("stage/mql",))])
def test_what_is_not_there_is_said(
    ours: Dictionary, terms: tuple[str, ...], decisions: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownName):
        planned(Plan("x", terms, decisions, ()), ours)


def test_a_workshop_about_nothing_is_none(ours: Dictionary) -> None:
    with pytest.raises(NothingToDo):
        planned(Plan("x", (), (), ()), ours)


def test_the_wall_is_read_by_nobody_before_it_is_opened() -> None:
    assert [phase for phase in PHASES if may("read_wall", phase)] == ["wall", "choose", "sign"]
    assert [phase for phase in PHASES if may("answer", phase)] == ["alone"]
    with pytest.raises(NotNow):
        must("choose", "wall")


def test_phases_follow_each_other_to_the_end() -> None:
    assert [following(phase) for phase in PHASES] == ["alone", "wall", "choose", "sign", None]
    with pytest.raises(ValueError, match="lunch"):
        phase_called("lunch")


def test_who_has_answered_everything_is_counted_by_team() -> None:
    topics = (Topic("term", "stage/mql"), Topic("decision", BOUNDARY))
    seats = (Seat("1", "marketing", "fr"), Seat("2", "marketing", "fr"), Seat("3", "sales", "fr"))
    answers = (*(Answer("1", topic, "x") for topic in topics), Answer("2", topics[0], "x"))
    finished = Given(seats, answers).finished(topics)
    assert finished == {"marketing": (1, 2), "sales": (0, 1)}
