"""What an org would refuse is said before it is deployed."""

from __future__ import annotations

from functools import partial
from importlib import resources
from typing import Any

import pytest

from lexicon.checks.words import Words
from lexicon.findings import Finding, Place, Severity
from lexicon.languages.words import available_languages
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.limits import VALUES_LIMIT
from lexicon.targets.salesforce.options import SalesforceOptions
from tests.targets import picklists
from tests.targets.faulting import Case, assert_case, assert_words, broken
from tests.targets.picklists import Written, deprecated, job_of, picklist, value
from tests.targets.salesforce.field_cases import CASES as FIELD_CASES
from tests.targets.salesforce.setting_cases import CASES as SETTING_CASES
from tests.targets.salesforce.test_help_limits import CASES as CUT_CASES

OPTIONS = SalesforceOptions()
WORDS = "lexicon.targets.salesforce.faults"
coded = partial(picklists.coded, "salesforce")


def listed(*values: Written, **more: Any) -> tuple[Written, ...]:
    return (picklists.listed("salesforce", *values, **more),)


def many(count: int) -> tuple[Written, ...]:
    return listed(*(value(f"v{number}") for number in range(count)))


CASES = [
    Case(
        "salesforce_name_kept_by_windows",
        (picklist("aux", value("a")),),
        (picklist("auxiliary", value("a")),),
        Severity.WARNING,
    ),
    Case(
        "salesforce_code_duplicate",
        listed(coded("a", "Open"), coded("b", "open")),
        listed(coded("a", "Open"), coded("b", "opened")),
    ),
    Case("salesforce_code_empty", listed(coded("a", " ")), listed(coded("a", "A"))),
    Case("salesforce_character_lost", listed(value("a", "\x07A")), listed(value("a", "\u202eA"))),
    Case(
        "salesforce_default_inactive",
        listed(value("a", **deprecated()), value("b"), default="a"),
        listed(value("a", **deprecated()), value("b"), default="b"),
    ),
    Case(
        "salesforce_label_duplicate",
        listed(value("a", "Lost"), value("b", "LOST")),
        listed(value("a", "Lost"), value("b", "Lost again")),
    ),
    Case(
        "salesforce_label_duplicate",
        listed(value("a", fr="Perdu"), value("b", fr="Perdu")),
        listed(value("a", fr="Perdu"), value("b", fr="Gagné")),
        Severity.WARNING,
    ),
    Case(
        "salesforce_name_invalid",
        listed(value("a"), known="Lead Status"),
        listed(value("a"), known="Lead_Status"),
    ),
    Case(
        "salesforce_name_invalid",
        listed(value("a"), known="Leadsource"),
        listed(value("a"), known="LeadSource"),
    ),
    Case("salesforce_name_invalid", listed(value("a"), known=""), listed(value("a"))),
    Case(
        "salesforce_name_invalid",
        listed(value("a"), known="Fit__c"),
        listed(value("a"), known="maker__Fit"),
    ),
    Case(
        "salesforce_name_taken",
        (
            picklist("a", value("b"), crm={"salesforce": "Lead.Industry"}),
            picklist("b", value("a"), crm={"salesforce": "Industry"}),
        ),
        (
            picklist("a", value("b"), crm={"salesforce": "Lead.Industry"}),
            picklist("b", value("a"), crm={"salesforce": "Lead.Business__c"}),
        ),
    ),
    Case(
        "salesforce_field_not_ours",
        listed(value("a"), known="Lead.CleanStatus"),
        listed(value("a"), known="Lead.Clean_Status__c"),
        Severity.WARNING,
    ),
    Case(
        "salesforce_field_label_too_long",
        listed(value("a"), known="Lead.Fit__c", names={"en": {"label": "a" * 41}}),
        listed(value("a"), known="Fit", names={"en": {"label": "a" * 41}}),
    ),
    Case(
        "salesforce_name_taken",
        (picklist("my_list", value("a")), picklist("b", value("a"), crm={"salesforce": "my_List"})),
        (picklist("my_list", value("a")), picklist("b", value("a"))),
    ),
    Case(
        "salesforce_nothing_converted",
        listed(value("a"), known="LeadStatus"),
        listed(value("a"), value("b", converted=True), known="LeadStatus"),
        Severity.WARNING,
    ),
    Case(
        "salesforce_probability_missing",
        listed(value("a"), known="OpportunityStage"),
        listed(value("a", probability=10), value("b", closed=True), known="OpportunityStage"),
    ),
    Case(
        "salesforce_probability_rounded",
        listed(value("a", probability=12.5), known="OpportunityStage"),
        listed(value("a", probability=12.0), known="OpportunityStage"),
        Severity.WARNING,
    ),
    Case(
        "salesforce_name_standard",
        (picklist("industry", value("a")),),
        (picklist("industry", value("a"), crm={"salesforce": "Industry"}),),
        Severity.WARNING,
    ),
    Case(
        "salesforce_symbol_taken",
        (picklist("fit", value("a")), picklist("f_it", value("a"))),
        (picklist("fit", value("a")), picklist("f_its", value("a"))),
    ),
    Case(
        "salesforce_symbol_taken",
        listed(value("class"), value("class_value")),
        listed(value("class"), value("class_room")),
    ),
    Case("salesforce_text_too_long", listed(value("a", "A" * 256)), listed(value("a", "A" * 255))),
    Case("salesforce_text_too_long", listed(coded("a", "A" * 256)), listed(coded("a", "A" * 255))),
    Case("salesforce_too_many_values", many(VALUES_LIMIT + 1), many(VALUES_LIMIT)),
    Case(
        "salesforce_won_not_closed",
        listed(value("a", won=True)),
        listed(value("a", won=True, closed=True)),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_faulty_is_found_and_the_fine_is_not(case: Case) -> None:
    assert_case(TARGET, OPTIONS, case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_fault_is_said_in_every_language(case: Case) -> None:
    assert_words(WORDS, TARGET, OPTIONS, case)


def test_an_org_cannot_speak_a_language_that_the_dictionary_lacks() -> None:
    german = SalesforceOptions(language="de")
    assert broken(TARGET, german, listed(value("a"))) == {
        "salesforce_language_unknown": Severity.ERROR
    }
    assert broken(TARGET, SalesforceOptions(language="fr"), listed(value("a"))) == {}


def test_languages_are_called_by_their_names() -> None:
    (fault,) = TARGET.faults(job_of(SalesforceOptions(language="de"), *listed(value("a"))))
    finding = Finding(fault.rule, Place("dictionary/lexicon.yaml"), facts=fault.facts)
    assert Words((WORDS,)).explain(finding, "fr").message == (
        "l’organisation Salesforce est en allemand, mais le dictionnaire est écrit en anglais "
        "et français"
    )


def test_without_classes_no_names_of_classes_clash() -> None:
    clash = (picklist("fit", value("a")), picklist("f_it", value("a")))
    assert broken(TARGET, SalesforceOptions(apex=False), clash) == {}


def test_a_fault_is_placed_at_the_value_as_it_stands_in_the_file() -> None:
    retired = value("old", status="retired")
    values = listed(retired, value("a", "Same"), value("b", "Same"))
    (fault,) = TARGET.faults(job_of(OPTIONS, *values))
    assert (fault.entry, fault.keys) == ("picklist/list", ("values", 2))


def test_every_rule_that_has_words_has_a_case() -> None:
    proven = {"salesforce_language_unknown", *(case.rule for case in [*CASES, *CUT_CASES])}
    proven |= {case.rule for case in FIELD_CASES} | {case.rule for case in SETTING_CASES}
    files = (item.name for item in resources.files(WORDS).iterdir() if item.name.endswith(".yml"))
    named = {f"{rule}.{language}.yml" for rule in proven for language in available_languages()}
    assert set(files) == named
