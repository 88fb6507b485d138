"""A definition that loses its end in the CRM is told, unless a page has the whole of it."""

from __future__ import annotations

from typing import Any

import pytest

from lexicon.findings import Severity
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from tests.targets import picklists
from tests.targets.faulting import Case, assert_case, assert_words
from tests.targets.picklists import Written, picklist, value
from tests.targets.salesforce.entries import job_with

OPTIONS = SalesforceOptions()
WORDS = "lexicon.targets.salesforce.faults"


def listed(*values: Written, **more: Any) -> tuple[Written, ...]:
    return (picklists.listed("salesforce", *values, **more),)


CASES = [
    Case(
        "salesforce_definition_cut",
        listed(value("a", definition={"en": "a" * 256})),
        listed(value("a", definition={"en": "a" * 255, "fr": "a" * 256})),
        Severity.WARNING,
    ),
    Case(
        "salesforce_definition_cut",
        listed(value("a"), definition={"en": "a" * 256}),
        listed(value("a"), definition={"en": "a" * 255}),
        Severity.WARNING,
    ),
    Case(
        "salesforce_definition_cut",
        listed(value("a"), known="Lead.Fit__c", definition={"fr": "a " * 256}),
        listed(value("a"), known="Lead.Fit__c", definition={"fr": "a " * 255}),
        Severity.WARNING,
    ),
]


@pytest.mark.parametrize("case", CASES)
def test_a_definition_that_loses_its_end_is_told(case: Case) -> None:
    assert_case(TARGET, OPTIONS, case)
    assert_words(WORDS, TARGET, OPTIONS, case)


def test_where_a_page_has_the_whole_of_a_definition_it_may_be_cut() -> None:
    job = job_with(picklist("list", value("a", definition={"en": "a" * 256})))
    assert list(TARGET.faults(job)) == []
