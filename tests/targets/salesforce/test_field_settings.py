"""What the manifest says of a field is what the org gets, and what is read back from it."""

from __future__ import annotations

import pytest
from lxml import etree

from lexicon.languages.words import available_languages, load_words
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.target import Job, TargetFault
from tests.targets.picklists import Written, picklist, value
from tests.targets.salesforce.entries import field, job_with
from tests.targets.salesforce.exports.reading import read_one
from tests.targets.salesforce.schema import faults
from tests.targets.salesforce.setting_cases import CASES, SettingCase

FIT = "force-app/main/default/objects/Lead/fields/Fit__c.field-meta.xml"
SET = "force-app/main/default/globalValueSets/List.globalValueSet-meta.xml"
LIST = picklist("list", value("good"), value("odd"))
OWN = picklist("list", value("good"), value("odd"), crm={"salesforce": "Lead.Fit__c"})
COUNTRY = picklist("country", value("fr"), value("de"), crm={"salesforce": "Lead.Country__c"})
OFFERING = (LIST, field("fit", "Lead.Fit__c"))
ALL: dict[str, object] = {
    "required": True,
    "restricted": False,
    "controlling_field": "Country__c",
    "dependent_values": {"fr": ["good", "odd"], "de": ["odd"]},
    "default_value": '"good"',
    "visible_lines": 7,
    "description": "For those who run the org: <b>.",
    "track_history": True,
    "track_feed_history": True,
    "track_trending": True,
    "security_classification": "Confidential",
    "compliance_group": "GDPR;PII",
    "business_status": "Active",
    "business_owner_user": "owner@firm.example",
    "business_owner_group": "Sales",
    "external_id": True,
    "external_developer_name": "fit",
    "is_filtering_disabled": True,
    "is_sorting_disabled": True,
    "is_convert_lead_disabled": True,
    "is_ai_prediction_field": True,
    "deprecated": True,
    "field_manageability": "Locked",
}


def made(*entries: Written, **options: object) -> dict[str, bytes]:
    return dict(TARGET.render(_job(entries, options)))


def said(*entries: Written, **options: object) -> list[TargetFault]:
    return list(TARGET.faults(_job(entries, options)))


def _job(entries: tuple[Written, ...], options: dict[str, object]) -> Job:
    return job_with(*entries, options=SalesforceOptions.model_validate(options))


@pytest.mark.parametrize("entries", [(OWN,), OFFERING])
def test_all_that_is_said_of_a_field_comes_back_from_what_we_make(
    entries: tuple[Written, ...],
) -> None:
    options = {"fields": {"Lead.Fit__c": ALL}, "multiselect": ("Lead.Fit__c",)}
    files = made(*entries, **options)
    seen = read_one(FIT, files[FIT])
    assert (seen.options, seen.unplaced) == (options, ())
    assert faults(files[FIT]) == []


def test_a_field_of_which_nothing_is_said_is_an_optional_one_of_our_values() -> None:
    root = etree.fromstring(made(OWN)[FIT])
    tags = [element.tag.rpartition("}")[2] for element in root if isinstance(element.tag, str)]
    about = ["fullName", "description", "inlineHelpText", "label"]
    assert tags == [*about, "required", "trackTrending", "type", "valueSet"]
    assert [root.findtext(f".//{{*}}{tag}") for tag in ("required", "restricted")] == [
        "false",
        "true",
    ]


def test_a_value_says_beside_which_others_it_may_be_chosen_in_the_order_of_the_list() -> None:
    told = {
        "controlling_field": "Country__c",
        "dependent_values": {"fr": ["odd", "good"], "de": ["odd"]},
    }
    root = etree.fromstring(made(OWN, fields={"lead.fit__C": told})[FIT])
    assert [[child.text for child in element] for element in root.iter("{*}valueSettings")] == [
        ["fr", "good"],
        ["fr", "de", "odd"],
    ]


def test_lists_that_salesforce_sorts_stay_sorted() -> None:
    assert b"<sorted>true</sorted>" in made(LIST, sorted=["list"])[SET]
    assert b"<sorted>true</sorted>" in made(OWN, sorted=["Lead.Fit__c"])[FIT]
    assert b"<sorted>false</sorted>" in made(LIST)[SET]


@pytest.mark.parametrize("case", CASES)
def test_what_nobody_can_keep_is_said_where_it_stands(case: SettingCase) -> None:
    assert said(OWN, COUNTRY, **case.fine) == []
    (fault,) = said(OWN, COUNTRY, **case.faulty)
    assert (fault.rule, fault.severity) == (case.rule, case.severity)
    assert (fault.entry, fault.keys) == ("", ("targets", "salesforce", *case.keys))
    for language in available_languages():
        words = load_words("lexicon.targets.salesforce.faults", case.rule, language)
        assert set(words) == {"title", "message", "hint", "why", "bad", "good"}
        assert "{" not in words["message"].format(**fault.facts)
        assert words["hint"].format(**fault.facts)


@pytest.mark.parametrize("ruling", ["LeadSource", "leadsource"])
def test_the_values_of_a_standard_field_are_known_too(ruling: str) -> None:
    source = picklist("source", value("web"), crm={"salesforce": "LeadSource"})
    told = {
        "controlling_field": ruling,
        "dependent_values": {"mail": ["odd"], "web": ["odd"]},
    }
    (fault,) = said(source, OWN, fields={"Lead.Fit__c": told})
    assert (fault.rule, fault.facts["value"]) == ("salesforce_controlling_value_unknown", "mail")
