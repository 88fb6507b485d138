"""Our own dictionary has what a newcomer is promised."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.metric import Metric
from lexicon.model.kinds.persona import Persona
from lexicon.model.kinds.procedure import Procedure
from lexicon.model.kinds.stage import Stage
from lexicon.model.kinds.term import Term
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.source.load import load

ROOT = Path(__file__).parents[2]
STAGES = ["contact", "prospect", "lead", "mql", "sal", "sql", "opportunity", "client"]


@pytest.fixture(scope="module")
def ours() -> Dictionary:
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return dictionary


def test_the_eight_stages_stand_in_funnel_order(ours: Dictionary) -> None:
    assert [stage.id for stage in ours.stages] == STAGES


@pytest.mark.parametrize("name", STAGES)
def test_each_stage_is_told_whole(ours: Dictionary, name: str) -> None:
    stage = ours.entries[f"stage/{name}"]
    assert isinstance(stage, Stage)
    assert len(stage.examples) >= 2
    assert len(stage.counter_examples) >= 1
    assert stage.sources
    assert all(stage.notes[language] for language in ("en", "fr"))
    pairs = [item for item in stage.related if item.as_ == "confused_with"]
    others = [e for e in ours.of(Stage) for r in e.related if r.to == stage.ref]
    assert pairs or others
    assert all(item.because for item in pairs)


def test_each_stage_says_which_words_to_avoid_or_use(ours: Dictionary) -> None:
    for stage in ours.stages:
        words = [word for names in stage.names.values() for word in names.synonyms + names.avoid]
        assert words, stage.id


def test_every_kind_is_real(ours: Dictionary) -> None:
    present = {entry.kind for entry in ours.entries.values()}
    assert present == set(kind_classes())
    assert len(present) == 10


def test_there_are_twenty_terms_or_more(ours: Dictionary) -> None:
    assert len(ours.of(Term)) >= 20


def test_every_stage_between_the_first_and_the_last_can_be_left_and_reached(
    ours: Dictionary,
) -> None:
    (funnel,) = ours.of(Funnel)
    assert {move.from_ for move in funnel.transitions} == set(STAGES) - {"client"}
    assert {move.to for move in funnel.transitions} == set(STAGES) - {"contact"}
    recycled = {move.from_ for move in funnel.transitions if move.kind == "recycle"}
    assert recycled == {"mql", "sal", "sql", "opportunity"}


def test_recycling_says_why(ours: Dictionary) -> None:
    moves = [move for move in ours.transitions.values() if move.kind == "recycle"]
    assert all(move.reasons and move.within for move in moves)


def test_each_decision_is_settled_with_its_reasons(ours: Dictionary) -> None:
    for decision in ours.decisions.values():
        assert decision.chosen in {option.id for option in decision.options}
        assert decision.decided is not None
        assert set(decision.decided.because) == {"en", "fr"}


def test_each_step_of_the_funnel_has_its_conversion_rate(ours: Dictionary) -> None:
    formulas = {metric.formula for metric in ours.of(Metric)}
    steps = pairwise(STAGES)
    wanted = {f"reached(stage/{after}) / reached(stage/{before})" for before, after in steps}
    assert wanted - formulas == set()


def test_one_figure_matters_and_is_counted_as_was_decided(ours: Dictionary) -> None:
    (metric,) = (item for item in ours.of(Metric) if item.the_one_that_matters)
    decision = ours.decisions["r0_counts_when"]
    options = {option.id for option in decision.options}
    known = {f"r0_{option}": ours.entries[f"metric/r0_{option}"] for option in options}
    assert options == {"held", "successful"}
    counted = known[f"r0_{decision.chosen}"]
    assert isinstance(counted, Metric)
    assert metric.formula == counted.formula


def test_speed_depth_and_the_share_of_marketing_are_measured(ours: Dictionary) -> None:
    assert {
        "demo_response_time", "mql_response_time", "follow_up_depth", "marketing_revenue_share",
        "marketing_opportunity_share", "r0_success_rate",
    } <= {metric.id for metric in ours.of(Metric)}  # fmt: skip


def test_both_teams_make_promises_before_the_hand_over_and_after(ours: Dictionary) -> None:
    contacting = ours.entries["agreement/contacting_leads"]
    assert isinstance(contacting, Agreement)
    assert {clause.from_ for clause in contacting.clauses} == {"marketing", "sales"}
    tried = {
        clause.from_
        for agreement in ours.of(Agreement)
        for clause in agreement.clauses
        if clause.attempts
    }
    assert tried == {"marketing", "sales"}


def test_a_demo_request_is_answered_in_an_hour_and_a_good_lead_in_a_day(ours: Dictionary) -> None:
    within = {
        (agreement.id, clause.id): clause.within
        for agreement in ours.of(Agreement)
        for clause in agreement.clauses
    }
    assert within["demo_request", "first_call"] == "1 h"
    assert within["score_hand_over", "first_attempt"] == "24 h"


def test_two_buyers_and_one_whom_we_do_not_want_are_told_whole(ours: Dictionary) -> None:
    personas = ours.of(Persona)
    assert sorted(persona.negative for persona in personas) == [False, False, True]
    for persona in personas:
        assert persona.goals, persona.id
        assert persona.decision_power, persona.id
        assert persona.signs_of_fit, persona.id
        assert all(set(item.answer) == {"en", "fr"} for item in persona.objections), persona.id


def test_each_procedure_has_steps_of_both_teams(ours: Dictionary) -> None:
    procedures = {item.id: {step.by for step in item.steps} for item in ours.of(Procedure)}
    assert set(procedures) == {
        "dictionary_change", "exceptions", "lead_hand_over", "persona_revision",
        "recycling_a_lead", "weekly_review",
    }  # fmt: skip
    assert {name for name, teams in procedures.items() if teams != {"marketing", "sales"}} == set()
