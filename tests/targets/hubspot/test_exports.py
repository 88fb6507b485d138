"""What HubSpot and a warehouse filled from it give out is read as it was meant."""

from __future__ import annotations

import json

import pytest

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import format_of, read_export
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.targets.hubspot.answers import (
    option,
    pipeline_answer,
    property_answer,
    read,
    read_one,
    stage,
)

LEAD = property_answer("hs_lead_status", option("NEW", "Nouveau"), option("OLD", "Ancien", True))
FIVETRAN = (
    "label,property_id,_fivetran_synced,display_order,hidden,value\n"
    "Ancien,ab12,2026-01-01,1,true,OLD\nNouveau,ab12,2026-01-01,0,false,NEW\n"
)
STAGES = (
    "stage_id,label,pipeline_id,probability,closed_won,is_closed,display_order,active\n"
    "closedwon,Won,default,1,true,true,2,true\n99,Offer,default,0.6,false,false,1,true\n"
)


def shown(seen: SeenList) -> list[tuple[str, str | None, bool | None]]:
    return [(item.code, item.labels[""], item.is_active) for item in seen.values]


@pytest.mark.parametrize("answer", [LEAD, {"results": [LEAD]}, [LEAD]])
def test_a_property_is_read_alone_and_in_both_kinds_of_list(answer: object) -> None:
    seen = read_one(answer)
    assert (seen.crm, seen.name, seen.read_only) == ("hubspot", "hs_lead_status", False)
    assert shown(seen) == [("NEW", "Nouveau", True), ("OLD", "Ancien", False)]


def test_the_older_version_says_in_its_own_way_that_options_stay() -> None:
    older = {key: LEAD[key] for key in ("name", "label", "type", "fieldType", "groupName")}
    options = [{"readOnly": False, "doubleData": 0.0, **item} for item in LEAD["options"]]
    seen = read_one([{**older, "options": options, "optionsAreMutable": False}])
    assert (seen.read_only, len(seen.values)) == (True, 2)


def test_read_only_options_are_seen() -> None:
    assert read_one(property_answer("lifecyclestage", option("a", "A"), read_only=True)).read_only


def test_options_stand_in_display_order_and_unplaced_ones_last() -> None:
    options = [option("c", "C", displayOrder=-1), option("b", "B"), option("a", "A")]
    placed = [{**item, "displayOrder": item.get("displayOrder", 9 - n)}
              for n, item in enumerate(options)]  # fmt: skip
    seen = read_one({**property_answer("x"), "options": placed})
    assert [item.code for item in seen.values] == ["a", "b", "c"]


def test_an_option_says_what_it_means_and_where_it_stands() -> None:
    seen = read_one(property_answer("x", option("a", "A", description="First.")))
    (item,) = seen.values
    text = json.dumps(property_answer("x", option("a", "A", description="First.")), indent=2)
    assert item.attributes == {"description": "First."}
    assert text.splitlines()[item.line - 1].strip() == '"value": "a",'


def test_properties_without_a_list_are_passed_over() -> None:
    plain = property_answer("email")
    truth = {**property_answer("is_customer", option("true", "Yes")), "type": "bool"}
    box = {**property_answer("consent", option("true", "Yes")), "fieldType": "booleancheckbox"}
    found = read({"results": [plain, truth, box, LEAD]})
    assert [seen.name for seen in found] == ["hs_lead_status"]


def test_a_pipeline_says_how_likely_closed_and_won_its_stages_are() -> None:
    stages = (stage("99", "Offer", "0.6"), stage("won", "Won", "1.0"), stage("lost", "Lost", "0.0"))
    seen = read_one(pipeline_answer("default", *stages))
    assert seen.name == "deals/default"
    assert [item.attributes for item in seen.values] == [
        {"probability": 60, "closed": False, "won": False},
        {"probability": 100, "closed": True, "won": True},
        {"probability": 0, "closed": True, "won": False},
    ]


def test_pipelines_come_in_lists_and_in_the_older_version() -> None:
    older = {"pipelineId": "eu", "label": "Europe", "stages": [
        {"stageId": "7", "label": "Offer", "probability": 0.55, "active": False,
         "closedWon": False, "displayOrder": 0}]}  # fmt: skip
    (seen,) = read([older])
    assert (seen.name, shown(seen)) == ("deals/eu", [("7", "Offer", False)])
    assert seen.values[0].attributes == {"probability": 55, "closed": False, "won": False}
    answer = {"results": [pipeline_answer("a", stage("1", "A")), pipeline_answer("b")]}
    assert [seen.name for seen in read(answer)] == ["deals/a", "deals/b"]


def test_a_ticket_stage_is_open_or_closed() -> None:
    states = [stage("1", "New", metadata={"ticketState": "OPEN"}),
              stage("2", "Done", metadata={"ticketState": "CLOSED"})]  # fmt: skip
    seen = read_one(pipeline_answer("0", *states))
    assert (seen.name, [item.attributes["closed"] for item in seen.values]) == (
        "tickets/0", [False, True],
    )  # fmt: skip
    assert "probability" not in seen.shows


@pytest.mark.parametrize(
    ("table", "name"),
    [
        (FIVETRAN, "ab12"),
        (FIVETRAN.replace("label,property_id", "property_name,property_id")
         .replace("Ancien", "hs_lead_status").replace("Nouveau", "hs_lead_status")
         .replace("value\n", "value,label\n").replace("OLD\n", "OLD,Ancien\n")
         .replace("NEW\n", "NEW,Nouveau\n"), "hs_lead_status"),
        (FIVETRAN.upper().replace("NOUVEAU", "Nouveau").replace("ANCIEN", "Ancien"), "AB12"),
        (FIVETRAN.replace(",", ";"), "ab12"),
    ],
)  # fmt: skip
def test_options_in_a_warehouse_are_read(table: str, name: str) -> None:
    seen = read_one(table.encode())
    assert (seen.name, shown(seen)) == (
        name, [("NEW", "Nouveau", True), ("OLD", "Ancien", False)],
    )  # fmt: skip
    assert [item.line for item in seen.values] == [3, 2]


@pytest.mark.parametrize(("no", "yes"), [("false", "true"), ("f", "t"), ("0", "1")])
def test_rows_that_a_warehouse_has_deleted_are_left_out(no: str, yes: str) -> None:
    table = f"property_id,label,value,_fivetran_deleted\np,A,a,{no}\np,B,b,{yes}\n"
    seen = read_one(table.encode())
    assert shown(seen) == [("a", "A", None)]
    assert seen.shows == {"values", "labels"}


def test_stages_in_a_warehouse_are_read() -> None:
    seen = read_one(STAGES.encode())
    assert (seen.name, shown(seen)) == (
        "deals/default", [("99", "Offer", True), ("closedwon", "Won", True)],
    )  # fmt: skip
    assert seen.values[0].attributes == {"probability": 60, "closed": False, "won": False}


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (json.dumps({**LEAD, "options": [{"label": "x"}]}, indent=0), 9),
        (json.dumps(pipeline_answer("p", {"label": "x"}), indent=0), 8),
        (FIVETRAN.replace(",OLD", ","), 2),
        (STAGES.replace("\n99", "\n"), 3),
    ],
)
def test_what_has_no_code_cannot_be_read(raw: str, line: int) -> None:
    with pytest.raises(ExportUnreadable) as caught:
        read_export(Document("portal/export", raw.encode()))
    assert (caught.value.path, caught.value.line) == ("portal/export", line)


FOREIGN = (
    "", "{", "[]", "{}", '{"results": 3}', '[{"name": 1}]', "a,b\n1,2\n", "<a/>",
    '{"name": "x", "options": {}}', '{"stages": [], "label": 1}',
)  # fmt: skip


@pytest.mark.parametrize("raw", FOREIGN)
def test_other_files_are_not_taken_for_hubspots(raw: str) -> None:
    found = format_of(Document("x", raw.encode()))
    assert found is None or found.crm != "hubspot"
