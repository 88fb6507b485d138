"""What an object says of its picklist fields, wherever a describe lies."""

from __future__ import annotations

from typing import Any

import pytest

from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.targets.salesforce.exports.reading import read, read_one

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


def test_a_value_without_a_value_is_said_with_its_line() -> None:
    field = {**STATUS, "picklistValues": [entry("Open"), {"label": "Closed"}]}
    with pytest.raises(ExportUnreadable, match=r"x\.json:10: a value of the field 'Status'"):
        read("x.json", field)
