"""Records of stages and statuses, as a query answers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.targets.salesforce.exports.reading import known_as, read_one

Data = dict[str, Any]


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
