"""Answers of Salesforce's APIs: a describe, the User Interface API, queries."""

from __future__ import annotations

from typing import Any

import pytest

from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.targets.salesforce.exports.reading import known_as, read, read_one

Data = dict[str, Any]


def entry(value: str, label: str | None = None, **more: object) -> Data:
    told = {"active": True, "defaultValue": False, "label": label or value, "validFor": None}
    return {**told, "value": value, **more}


STATUS: Data = {
    "name": "Status",
    "label": "Lead Status",
    "type": "picklist",
    "restrictedPicklist": False,
    "picklistValues": [entry("Open", "New", defaultValue=True), entry("Closed")],
}
TEXT: Data = {"name": "Company", "type": "string", "picklistValues": []}
LEAD: Data = {"name": "Lead", "label": "Lead", "fields": [TEXT, STATUS], "urls": {}}


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (LEAD, "Lead.Status"),
        ({"status": 0, "result": LEAD, "warnings": []}, "Lead.Status"),
        ({"hasErrors": False, "results": [{"statusCode": 200, "result": LEAD}]}, "Lead.Status"),
        ([LEAD], "Lead.Status"),
        ([TEXT, STATUS], "Status"),
        (STATUS, "Status"),
    ],
)
def test_a_describe_is_found_in_what_is_wrapped_around_it(data: object, name: str) -> None:
    seen = read_one("lead.json", data)
    assert (seen.name, seen.labels) == (name, {"": "Lead Status"})
    assert [(value.code, value.labels) for value in seen.values] == [
        ("Open", {"": "New"}),
        ("Closed", {"": "Closed"}),
    ]
    assert [value.attributes for value in seen.values] == [{"default": True}, {"default": False}]


def test_a_describe_shows_neither_translations_nor_what_is_inactive() -> None:
    assert read_one("lead.json", LEAD).shows == {"values", "order", "labels", "default"}


def test_what_a_describe_shows_inactive_is_inactive() -> None:
    field = {**STATUS, "picklistValues": [entry("Open"), entry("Old", active=False)]}
    seen = read_one("lead.json", field)
    assert [value.is_active for value in seen.values] == [True, False]
    assert "inactive" in seen.shows


def test_an_empty_picklist_is_a_list_and_a_text_is_none() -> None:
    assert read_one("x.json", {**STATUS, "picklistValues": []}).values == ()
    assert read("x.json", TEXT) == ()


def test_values_of_a_describe_have_their_lines() -> None:
    assert [value.line for value in read_one("x.json", STATUS).values] == [12, 17]


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


def stage(name: str, order: int, **more: object) -> Data:
    return {
        "attributes": {"type": "OpportunityStage", "url": "/services/data/v62.0/…"},
        "ApiName": name,
        "MasterLabel": f"{name}!",
        "DefaultProbability": 10.0,
        "ForecastCategory": "Forecast",
        "ForecastCategoryName": "Commit",
        "IsActive": True,
        "IsClosed": False,
        "IsWon": False,
        "SortOrder": order,
        **more,
    }


STAGES = [stage("Offer", 2), stage("Need", 1, IsActive=False)]


@pytest.mark.parametrize(
    "data",
    [
        {"totalSize": 2, "done": True, "records": STAGES},
        {"status": 0, "result": {"records": STAGES, "totalSize": 2, "done": True}, "warnings": []},
        STAGES,
    ],
)
def test_stages_come_from_the_api_and_from_the_command_line(data: object) -> None:
    seen = read_one("x.json", data)
    assert (seen.name, [value.code for value in seen.values]) == (
        "OpportunityStage",
        ["Need", "Offer"],
    )
    assert [value.is_active for value in seen.values] == [False, True]
    assert seen.values[1].labels == {"": "Offer!"}
    assert seen.values[1].attributes == {
        "closed": False,
        "won": False,
        "probability": 10,
        "forecast": "commit",
    }
    assert seen.shows == {
        *("values", "order", "labels", "inactive"),
        *("closed", "won", "probability", "forecast"),
    }


def test_what_was_not_asked_for_is_not_shown() -> None:
    asked = [{"attributes": {"type": "LeadStatus"}, "MasterLabel": "New", "IsConverted": False}]
    seen = read_one("x.json", asked)
    assert (seen.name, seen.values[0].code) == ("LeadStatus", "New")
    assert seen.values[0].is_active is None
    assert seen.shows == {"values", "labels", "converted"}


def test_a_page_of_an_answer_is_not_the_whole_list() -> None:
    seen = read_one("x.json", {"totalSize": 900, "done": False, "records": STAGES})
    assert "values" not in seen.shows


def test_records_without_their_type_are_known_by_their_columns() -> None:
    bare = [{"MasterLabel": "New", "IsConverted": False}]
    assert known_as("x.json", bare) == "salesforce status_records_json"
    assert known_as("x.json", [{"MasterLabel": "New"}]) == ""
    assert known_as("x.json", [{"attributes": {"type": "Account"}, "MasterLabel": "A"}]) == ""


@pytest.mark.parametrize("data", [[], {}, {"fields": []}, {"records": [1, None]}, 7, "text", None])
def test_other_answers_are_left_to_others(data: object) -> None:
    assert not known_as("x.json", data).startswith("salesforce")


def test_a_value_without_a_value_is_said_with_its_line() -> None:
    field = {**STATUS, "picklistValues": [entry("Open"), {"label": "Closed"}]}
    with pytest.raises(ExportUnreadable, match=r"x\.json:10: a value of the field 'Status'"):
        read("x.json", field)
