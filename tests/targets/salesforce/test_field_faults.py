"""What an org would refuse or mistake about fields is said before they are deployed."""

from __future__ import annotations

import pytest

from lexicon.findings import Severity
from lexicon.languages.words import available_languages, load_words
from lexicon.targets.salesforce import TARGET
from lexicon.targets.target import TargetFault
from tests.targets.picklists import Written, picklist, value
from tests.targets.salesforce.entries import field, job_with
from tests.targets.salesforce.field_cases import CASES, FieldCase

WORDS = "lexicon.targets.salesforce.faults"
LISTS = (
    picklist("list", value("good")),
    picklist("status", value("new", converted=True), crm={"salesforce": "LeadStatus"}),
)


def said(entries: tuple[Written, ...]) -> list[TargetFault]:
    return list(TARGET.faults(job_with(*LISTS, *entries)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_faulty_is_found_and_the_fine_is_not(case: FieldCase) -> None:
    found = {fault.rule: fault.severity for fault in said(case.faulty)}
    assert found == {case.rule: case.severity}
    assert said(case.fine) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_fault_is_said_in_every_language(case: FieldCase) -> None:
    for language in available_languages():
        words = load_words(WORDS, case.rule, language)
        assert set(words) == {"title", "message", "hint", "why", "bad", "good"}
        for fault in said(case.faulty):
            told = [words[key].format(**fault.facts) for key in ("message", "hint")]
            assert [text for text in told if "{name" in text or "{limit" in text] == []


def test_a_fault_is_placed_where_the_field_names_the_orgs() -> None:
    (fault,) = said((field("fit", "Fit"),))
    assert (fault.entry, fault.keys) == ("field/fit", ("crm", "salesforce"))


def test_a_field_that_is_no_picklist_is_none_of_ours() -> None:
    text = {**field("name", "What ever"), "type": "text", "picklist": None}
    assert said((text,)) == []


def test_the_severity_of_a_long_translation_is_less_than_of_a_long_label() -> None:
    long = "a" * 41
    (own,) = said((field("fit", "Lead.Fit__c", en=long, fr="Court"),))
    (other,) = said((field("fit", "Lead.Fit__c", en="Short", fr=long),))
    assert (own.severity, other.severity) == (Severity.ERROR, Severity.WARNING)
