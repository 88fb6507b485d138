"""What a describe tells of a field's own settings, the values that depend on others among it."""

from __future__ import annotations

import base64

import pytest

from lexicon.targets.exports.seen import SeenList
from tests.targets.salesforce.exports.reading import read, read_one
from tests.targets.salesforce.exports.test_describe import Data, entry

COUNTRY = {
    "name": "Country__c",
    "type": "picklist",
    "picklistValues": [entry(f"C{place}") for place in range(10)],
}


def bits(*places: int) -> str:
    """Places of ruling values, as Salesforce writes them: the first is the highest bit."""
    data = bytearray(2)
    for place in places:
        data[place // 8] |= 0x80 >> place % 8
    return base64.b64encode(data).decode()


def city(*values: Data, **more: object) -> SeenList:
    """The last field of an object that has Country__c too."""
    field = {"name": "City__c", "type": "picklist", "picklistValues": [*values], **more}
    described = {"name": "Lead", "fields": [COUNTRY, field]}
    return read("lead.json", described)[-1]


def test_of_a_field_that_need_not_be_filled_in_nothing_is_to_be_told() -> None:
    seen = city(entry("A"), nillable=True, restrictedPicklist=True, externalId=False)
    assert (seen.options, seen.descriptions) == ({}, {})


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"nillable": False}, {"required": True}),
        ({"restrictedPicklist": False}, {"restricted": False}),
        ({"defaultValueFormula": '"A"'}, {"default_value": '"A"'}),
        ({"aiPredictionField": True}, {"is_ai_prediction_field": True}),
    ],
)
def test_what_a_describe_says_of_a_field_is_an_option(more: Data, said: Data) -> None:
    assert city(entry("A"), **more).options == {"fields": {"Lead.City__c": said}}


def test_a_field_of_several_choices_stays_one() -> None:
    seen = city(entry("A"), type="multipicklist", inlineHelpText="Where.")
    assert seen.options == {"multiselect": ("Lead.City__c",)}
    assert seen.descriptions == {"": "Where."}


def test_what_may_be_chosen_beside_which_value_is_told_by_its_bits() -> None:
    values = entry("A", validFor=bits(0, 9)), entry("B", validFor=bits(0, 15)), entry("C")
    seen = city(*values, controllerName="Country__c")
    dependent = {"C0": ["A", "B"], "C9": ["A"]}
    told = {"controlling_field": "Country__c", "dependent_values": dependent}
    assert seen.options == {"fields": {"Lead.City__c": told}}


def test_a_ticked_field_may_rule_a_list() -> None:
    ticked = {"name": "Abroad__c", "type": "boolean", "picklistValues": []}
    values = [entry("A", validFor=bits(1)), entry("B", validFor="no bits")]
    field = {"name": "City__c", "type": "picklist", "picklistValues": values}
    described = {"name": "Lead", "fields": [ticked, {**field, "controllerName": "Abroad__c"}]}
    told = {"controlling_field": "Abroad__c", "dependent_values": {"checked": ["A"]}}
    assert read_one("lead.json", described).options == {"fields": {"Lead.City__c": told}}


def test_of_fields_that_are_not_the_firms_own_or_of_no_object_nothing_is_to_be_told() -> None:
    field = {"type": "multipicklist", "nillable": False, "picklistValues": [entry("A")]}
    standard = read_one("a.json", {"name": "Lead", "fields": [{"name": "Rating", **field}]})
    bare = read_one("b.json", {"name": "City__c", **field})
    assert [(seen.options, seen.unseen) for seen in (standard, bare)] == [({}, False)] * 2
    assert city(entry("A")).unseen
