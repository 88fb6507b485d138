"""No difference is missed, none is made up, and each can be told in every language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lexicon.history.compare import all_rules, changes_in, compare
from lexicon.history.comparison import Comparison
from lexicon.history.tell import Teller
from lexicon.languages.words import available_languages
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.source.load import load
from tests.history.mutations import mutants
from tests.tools import ROOT

TODAY = date(2026, 11, 22)
RULES = all_rules()
ONE_WAY = {"deprecated_without_notice", "removed_before_sunset"}
"""What depends on the day has nothing to say the other way round."""
FOLLOWING = {"meaning_changed_through_reference"}
"""Follows from grave changes, and the twin of a grave one may be slight."""


def _ours() -> Dictionary:
    found = load(ROOT).dictionary
    assert found is not None
    return found


OURS = _ours()


def _with(entry: Entry) -> Dictionary:
    return replace(OURS, entries={**OURS.entries, entry.ref: entry})


def test_equal_dictionaries_have_no_changes() -> None:
    assert compare(OURS, _ours(), TODAY) == ()


@pytest.mark.parametrize("reference", sorted(OURS.entries))
def test_each_single_mutation_of_an_entry_is_a_change_and_its_twin_back_again(
    reference: str,
) -> None:
    missed, told_in_all = [], 0
    for said, mutant in mutants(OURS.entries[reference]):
        two = Comparison(OURS, _with(mutant), TODAY)
        found, back = changes_in(two), compare(two.head, two.base, TODAY)
        if all(change.entry != reference for change in found):
            missed.append(said)
        expected = {RULES[change.rule].twin or change.rule for change in found} - ONE_WAY
        assert expected - {change.rule for change in back} - FOLLOWING == set(), said
        for language in available_languages():
            told = [Teller(two, language).tell(change) for change in found]
            assert all(told), said
            assert not [text for text in told if "{" in text], said
            told_in_all += len(told)
    assert missed == []
    assert told_in_all


@pytest.mark.parametrize("reference", sorted(OURS.entries))
def test_an_entry_that_went_is_missed_and_one_that_came_is_seen(reference: str) -> None:
    rest = {name: entry for name, entry in OURS.entries.items() if name != reference}
    without = replace(OURS, entries=rest)
    removed, added = compare(OURS, without, TODAY), compare(without, OURS, TODAY)
    assert "entry_removed" in {change.rule for change in removed if change.entry == reference}
    assert "entry_added" in {change.rule for change in added if change.entry == reference}


def test_every_twin_is_a_rule_whose_twin_it_is() -> None:
    twins = {name: rule.twin for name, rule in RULES.items()}
    assert {name for name, twin in twins.items() if not twin} == ONE_WAY
    assert {name for name, twin in twins.items() if twin and twins[twin] != name} == set()
