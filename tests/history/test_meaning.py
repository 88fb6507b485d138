"""The meaning digest moves when who qualifies moves, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lexicon.history.compare import compare
from lexicon.history.level import Level
from lexicon.history.meaning import Meanings
from lexicon.model.canonical import canonical_entry
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.stage import Stage
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.source.load import load
from tests.history.mutations import mutants
from tests.tools import ROOT

TODAY = date(2026, 11, 22)
MACHINE_READ = ("stage", "field", "picklist", "metric", "funnel", "agreement")
ABOUT_MEANING = {
    "criteria_changed", "criteria_loosened", "criteria_tightened", "field_type_changed",
    "field_unit_changed", "formula_changed", "deadline_changed", "transition_removed",
    "meaning_changed_through_reference",
}  # fmt: skip


def _ours() -> Dictionary:
    found = load(ROOT).dictionary
    assert found is not None
    return found


OURS = _ours()


def _with(reference: str, **other: object) -> Dictionary:
    entry = OURS.entries[reference]
    data = canonical_entry(entry) | other
    changed = kind_classes()[entry.kind].model_validate(data)
    return replace(OURS, entries={**OURS.entries, reference: changed})


@pytest.mark.parametrize("key", ["definition", "notes", "names", "version", "examples"])
def test_words_do_not_move_it(key: str) -> None:
    others: dict[str, object] = {"version": "9.9.9", "examples": []}
    other = others.get(key, {})
    assert Meanings(_with("stage/mql", **{key: other})).of("stage/mql") == Meanings(OURS).of(
        "stage/mql"
    )


def test_the_order_and_the_nesting_of_parts_do_not_move_it() -> None:
    tests = [{"field": "consent", "is": True}, {"field": "fit", "is": "good"}]
    one = {"criteria": {"all": [*tests, {"field": "recycled", "is": False}]}}
    other = {"criteria": {"all": [{"field": "recycled", "is": False}, {"all": tests[::-1]}]}}
    first = Meanings(_with("stage/lead", **one)).of("stage/lead")
    assert first == Meanings(_with("stage/lead", **other)).of("stage/lead")


def test_it_moves_with_a_decision_and_with_a_field_below() -> None:
    before = Meanings(OURS).of("stage/mql")
    decided = Meanings(_with("decision/score_boundary", chosen="excluded"))
    typed = Meanings(_with("field/lead_score", type="decimal"))
    assert decided.of("stage/mql") != before
    assert typed.of("stage/mql") != before
    assert decided.of("metric/mql_to_sql_rate") != Meanings(OURS).of("metric/mql_to_sql_rate")
    assert typed.of("stage/contact") == Meanings(OURS).of("stage/contact")


@pytest.mark.parametrize(
    "reference", [ref for ref in sorted(OURS.entries) if ref.startswith(MACHINE_READ)][::3]
)
def test_what_moves_a_meaning_is_never_told_as_slight(reference: str) -> None:
    """Whoever changes who qualifies is told to raise the major version, and the reverse."""
    for said, mutant in mutants(OURS.entries[reference]):
        other = replace(OURS, entries={**OURS.entries, reference: mutant})
        changes = [it for it in compare(OURS, other, TODAY) if it.entry == reference]
        rules = {change.rule for change in changes}
        moved = Meanings(other).of(reference) != Meanings(OURS).of(reference)
        if rules & ABOUT_MEANING:
            assert moved, (said, rules)
        if moved and isinstance(mutant, Stage) and "criteria_rewritten" not in rules:
            assert any(change.level is Level.MAJOR for change in changes), (said, rules)
