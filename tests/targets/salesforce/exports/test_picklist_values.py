"""Answers of the User Interface API: one field, or all of a record type."""

from __future__ import annotations

from typing import Any

from tests.targets.salesforce.exports.reading import read, read_one

Data = dict[str, Any]


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
    seen = read_one("x.json", answer(address("0125g000000abcdAAA", "Status")))
    assert seen.shows == {"order", "labels"}


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
    assert read_one("city.json", other).settings == {}


def answered(code: str, **more: object) -> dict[str, object]:
    return {"attributes": None, "label": code, "value": code, **more}


MASTER = "/services/data/v62.0/ui-api/object-info/lead/picklist-values/012000000000000AAA"
