"""What a portal would refuse or mistake is said before it is sent."""

from __future__ import annotations

from functools import partial
from importlib import resources
from typing import Any

import pytest

from lexicon.findings import Severity
from lexicon.languages.words import available_languages
from lexicon.targets.hubspot import TARGET
from lexicon.targets.hubspot.limits import OPTIONS_LIMIT, STAGES_LIMIT
from lexicon.targets.hubspot.options import HubspotOptions
from tests.targets import picklists
from tests.targets.faulting import Case, assert_case, assert_words
from tests.targets.picklists import Written, deprecated, picklist, value

OPTIONS = HubspotOptions()
WORDS = "lexicon.targets.hubspot.faults"
coded = partial(picklists.coded, "hubspot")


def listed(*values: Written, **more: Any) -> tuple[Written, ...]:
    return (picklists.listed("hubspot", *values, **more),)


def many(count: int, **more: Any) -> tuple[Written, ...]:
    return listed(*(value(f"v{number}", **more) for number in range(count)))


def labelled(label: str) -> tuple[Written, ...]:
    return listed(value("a", probability=50), names={"en": {"label": label}})


CASES = [
    Case(
        "hubspot_code_duplicate",
        listed(coded("a", "Open"), coded("b", "open")),
        listed(coded("a", "Open"), coded("b", "opened")),
    ),
    Case("hubspot_code_invalid", listed(coded("a", "a;b")), listed(coded("a", "a, b"))),
    Case("hubspot_code_invalid", listed(coded("a", "")), listed(value("a"))),
    Case("hubspot_code_invalid", listed(coded("a", "a ")), listed(coded("a", "a a"))),
    Case(
        "hubspot_label_duplicate",
        listed(value("a", fr="Perdu"), value("b", fr="PERDU")),
        listed(value("a", fr="Perdu"), value("b", fr="Gagné")),
    ),
    Case(
        "hubspot_name_invalid",
        listed(value("a"), known="Lead status"),
        listed(value("a"), known="hs_lead_status"),
    ),
    Case(
        "hubspot_name_invalid",
        listed(value("a", probability=50), known="contacts/lifecyclestage"),
        listed(value("a", probability=50), known="leads/lifecyclestage"),
    ),
    Case(
        "hubspot_name_invalid",
        listed(value("a", probability=50), known="deal/default"),
        listed(value("a", probability=50), known="deals/default"),
    ),
    Case(
        "hubspot_name_invalid",
        listed(value("a", probability=50), known="3-12/a"),
        listed(value("a", probability=50), known="2-12/a"),
    ),
    Case(
        "hubspot_name_invalid",
        (picklist("a" * 93, value("a")),),
        (picklist("a" * 92, value("a")),),
    ),
    Case(
        "hubspot_name_taken",
        (
            picklist("a", value("a"), crm={"hubspot": "hs_lead_status"}),
            picklist("b", value("b"), crm={"hubspot": "contacts.hs_lead_status"}),
        ),
        (
            picklist("a", value("a"), crm={"hubspot": "hs_lead_status"}),
            picklist("b", value("b"), crm={"hubspot": "deals.hs_lead_status"}),
        ),
    ),
    Case(
        "hubspot_option_too_long",
        listed(coded("a", "a", "A" * 3000)),
        listed(coded("a", "a", "A" * 2999)),
    ),
    Case("hubspot_pipeline_label_too_long", labelled("A" * 37), labelled("A" * 36)),
    Case(
        "hubspot_probability_clash",
        listed(value("a", probability=100)),
        listed(value("a", probability=100, closed=True, won=True)),
    ),
    Case(
        "hubspot_probability_clash",
        listed(value("a", probability=10, closed=True)),
        listed(value("a", probability=10, closed=True, **deprecated()), value("b", probability=50)),
    ),
    Case(
        "hubspot_probability_missing",
        listed(value("a"), known="dealstage"),
        listed(value("a", closed=True), known="dealstage"),
    ),
    Case(
        "hubspot_probability_step",
        listed(value("a", probability=62.5)),
        listed(value("a", probability=60)),
        Severity.WARNING,
    ),
    Case("hubspot_too_many_values", many(OPTIONS_LIMIT + 1), many(OPTIONS_LIMIT)),
    Case(
        "hubspot_too_many_values",
        many(STAGES_LIMIT + 1, probability=50),
        many(STAGES_LIMIT, probability=50),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_faulty_is_found_and_the_fine_is_not(case: Case) -> None:
    assert_case(TARGET, OPTIONS, case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_fault_is_said_in_every_language(case: Case) -> None:
    assert_words(WORDS, TARGET, OPTIONS, case)


def test_every_rule_that_has_words_has_a_case() -> None:
    files = (item.name for item in resources.files(WORDS).iterdir() if item.name.endswith(".yml"))
    proven = {case.rule for case in CASES}
    named = {f"{rule}.{language}.yml" for rule in proven for language in available_languages()}
    assert set(files) == named
