"""A rule that is passed over by its name would have found nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from lexicon.checks.concern import may_find
from lexicon.checks.run import all_rules
from lexicon.checks.subject import Subject
from lexicon.model.ledger import Ledger
from lexicon.source.ledger import load_ledger
from lexicon.source.load import load
from tests.checks.test_cases import CASES, TODAY, bank_of_case, dictionary_of


def _subjects() -> list[Subject]:
    """The dictionaries of all cases, those without questions and those of words alone too."""
    cases = [case for file in sorted(CASES.glob("*.yaml")) for case in _cases(file)]
    whole = [Subject(dictionary_of(case), TODAY, bank=bank_of_case(case)) for case in cases]
    return [*whole, *(Subject(subject.dictionary, TODAY) for subject in whole if subject.bank)]


def _cases(file: Path) -> list[dict[str, Any]]:
    cases = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [*cases["pass"], *cases["fail"]]


@pytest.fixture(scope="module")
def subjects() -> list[Subject]:
    return _subjects()


@pytest.mark.parametrize("rule", all_rules())
def test_a_rule_that_is_passed_over_finds_nothing(rule: str, subjects: list[Subject]) -> None:
    passed_over = [subject for subject in subjects if not may_find(rule, subject)]
    found = [breach for subject in passed_over for breach in all_rules()[rule].check(subject)]
    assert found == []


def test_a_dictionary_of_words_alone_needs_no_rule_on_work(subjects: list[Subject]) -> None:
    alone = next(it for it in subjects if it.kinds == {"term"} and it.bank is None)
    idle = {rule.partition("_")[0] for rule in all_rules() if not may_find(rule, alone)}
    assert idle == {
        *("criteria", "deadline", "decided", "decision", "example", "formula", "matrix", "metrics"),
        *("objection", "part", "promise", "quiz", "relation", "stage", "transition", "calendar"),
        *("approval", "approver", "entry", "name", "removed", "reservation", "version"),
        *("ledger", "picklist", "reference", "review", "rule", "silence"),
    }


def test_a_dictionary_with_a_ledger_is_asked_what_people_agreed_on() -> None:
    whole = load(Path(__file__).parents[2])
    assert whole.dictionary is not None
    ledger, _ = load_ledger(whole.root)
    agreed = Subject(whole.dictionary, TODAY, ledger)
    assert all(may_find(rule, agreed) for rule in ("approval_void", "entry_vanished"))
    assert not may_find("name_reused", agreed)
    assert may_find("name_reused", Subject(whole.dictionary, TODAY, baseline=whole.dictionary))
    assert may_find("version_decreased", Subject(whole.dictionary, TODAY, ledger))
    commented = Ledger(comments=ledger.comments)
    assert commented.is_empty
    assert commented.comments
    assert may_find("ledger_orphan", Subject(whole.dictionary, TODAY, commented))
