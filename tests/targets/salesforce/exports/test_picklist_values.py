"""Answers of the User Interface API: one field, or all of a record type."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.joining import joined
from tests.targets.salesforce.exports.reading import read, read_one

Data = dict[str, Any]
PARTNER = "0125g000000abcdAAA"


def answer(url: str | None = None, **more: object) -> Data:
    values: list[Data] = [
        {"attributes": None, "label": "New", "validFor": [], "value": "Open"},
        {"attributes": None, "label": "Closed", "validFor": [], "value": "Closed"},
    ]
    told: Data = {"controllerValues": {}, "defaultValue": None, "values": values, **more}
    return told if url is None else {**told, "url": url}


def address(record_type: str, field: str, of: str = "Lead") -> str:
    start = f"/services/data/v62.0/ui-api/object-info/{of}/picklist-values"
    return f"{start}/{record_type}/{field}"


def test_one_field_is_named_by_its_address() -> None:
    seen = read_one("x.json", answer(address("012000000000000AAA", "Status")))
    assert seen.name == "Lead.Status"
    assert [(value.code, value.labels) for value in seen.values] == [
        ("Open", {"": "New"}),
        ("Closed", {"": "Closed"}),
    ]
    assert seen.shows == {"values", "order", "labels", "default"}


def test_another_record_type_has_a_choice_of_its_own() -> None:
    default = {"label": "Closed", "value": "Closed"}
    data = answer(address(PARTNER, "Status"), defaultValue=default)
    listed, partner = read("x.json", data)
    assert (listed.name, set(listed.shows)) == ("Lead.Status", {"order", "labels"})
    (choice,) = partner.choices
    assert (choice.of, choice.field, choice.key) == ("LeadStatus", "Lead.Status", "Status")
    assert (choice.codes, choice.default) == (("Open", "Closed"), "Closed")
    assert (partner.name, partner.is_alone) == (f"Lead.{PARTNER}", True)
    assert PARTNER in partner.noted[0].said("en")


def test_a_record_type_offers_what_is_answered_of_all_its_fields() -> None:
    fields = {name: answer(address(PARTNER, name)) for name in ("Status", "Fit__c")}
    *_, partner = read("x.json", {"eTag": "5d2b", "picklistFieldValues": fields})
    assert [item.key for item in partner.choices] == ["Status", "Fit__c"]


def test_the_describe_of_the_object_says_which_record_type_it_is(tmp_path: Path) -> None:
    infos = [
        {"recordTypeId": PARTNER, "developerName": "Partner", "name": "P"},
        {"recordTypeId": MASTER[-18:], "developerName": "Master", "name": "Master"},
    ]
    told = {"name": "Lead", "fields": [{"name": "X__c", "picklistValues": []}]}
    describe = {**told, "recordTypeInfos": infos}
    for name, data in (("a", answer(address(PARTNER, "Status"))), ("b", {"result": describe})):
        (tmp_path / f"{name}.json").write_text(json.dumps(data), "utf-8")
    listed, partner = gather([tmp_path]).lists
    assert (listed.name, partner.name) == ("Lead.Status", "Lead.Partner")
    assert (partner.options, partner.noted) == ({"record_types": {"Lead.Partner": {}}}, ())


@pytest.mark.parametrize(
    ("asked", "described"),
    [
        ("0125g000000AbCd", "0125g000000AbCdAAK"),
        ("0125g000000AbCdAAK", "0125g000000AbCd"),
    ],
)
def test_a_record_type_is_the_same_by_its_short_and_its_long_number(
    asked: str, described: str
) -> None:
    infos = [
        {"recordTypeId": described, "developerName": "Partner"},
        {"recordTypeId": "0125g000000abcd", "developerName": "Other"},
    ]
    told = {"name": "Lead", "fields": [{"name": "X__c", "picklistValues": []}]}
    lists = read("a.json", answer(address(asked, "Status")))
    lists += read("b.json", {**told, "recordTypeInfos": infos})
    assert [item.name for item in joined(lists) if item.choices] == ["Lead.Partner"]


def test_a_field_without_an_address_is_named_by_its_file() -> None:
    assert read_one("answers/Status.json", answer()).name == "Status"


def test_all_fields_of_a_record_type_are_read() -> None:
    fields = {
        "Status": answer(address("012000000000000AAA", "Status")),
        "Fit__c": answer(),
        "Broken": {"values": None},
    }
    lists = read("x.json", {"eTag": "5d2b", "picklistFieldValues": fields})
    assert [item.name for item in lists] == ["Lead.Status", "Fit__c"]


def test_the_default_is_one_of_the_values() -> None:
    seen = read_one("Status.json", answer(defaultValue={"label": "Closed", "value": "Closed"}))
    assert [value.attributes["default"] for value in seen.values] == [False, True]


def test_stages_say_more_of_themselves() -> None:
    told = {
        "closed": True,
        "defaultProbability": 100.0,
        "forecastCategoryName": "Best Case",
        "picklistAtrributesValueType": "OpportunityStage",
        "won": True,
    }
    values = [{"attributes": told, "label": "Won", "validFor": [], "value": "Closed Won"}]
    seen = read_one("StageName.json", answer(values=values))
    attributes = {"closed": True, "won": True, "probability": 100, "forecast": "best_case"}
    assert seen.values[0].attributes == {"default": False, **attributes}
    assert seen.shows >= set(attributes)


def test_a_forecast_category_in_another_language_says_nothing() -> None:
    values = [{"attributes": {"forecastCategoryName": "Engagement"}, "label": "A", "value": "A"}]
    seen = read_one("StageName.json", answer(values=values))
    assert (seen.values[0].attributes, "forecast" in seen.shows) == ({"default": False}, False)


def test_what_may_be_chosen_beside_another_field_is_shown_but_not_which_field() -> None:
    values = [answered("Lille", validFor=[0]), answered("Lyon", validFor=[0, 1, 9, "x"])]
    told = {"controllerValues": {"France": 0, "Europe": 1}, "defaultValue": None, "values": values}
    city = {**told, "url": f"{MASTER}/City__c"}
    assert read_one("city.json", city).settings == {
        "dependent_values": {"Europe": ["Lyon"], "France": ["Lille", "Lyon"]}
    }
    other = {**told, "url": f"{MASTER}/City__c".replace("012000000000000AAA", "012000000000001AAA")}
    assert read("city.json", other)[0].settings == {}


def answered(code: str, **more: object) -> dict[str, object]:
    return {"attributes": None, "label": code, "value": code, **more}


MASTER = "/services/data/v62.0/ui-api/object-info/lead/picklist-values/012000000000000AAA"


def test_an_answer_is_written_as_for_a_web_page() -> None:
    values = [{"attributes": None, "label": "R&amp;D", "validFor": [0], "value": "R&amp;D"}]
    told = {"controllerValues": {"A &lt; B": 0}, "defaultValue": values[0], "values": values}
    seen = read_one("fit.json", {**told, "url": f"{MASTER}/Fit__c"})
    (value,) = seen.values
    assert (value.code, value.labels, value.attributes) == ("R&D", {"": "R&D"}, {"default": True})
    assert seen.settings == {"dependent_values": {"A < B": ["R&D"]}}
