"""Our own dictionary has what a newcomer is promised."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel
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
