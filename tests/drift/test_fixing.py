"""What brings a CRM in line: a target's own files, and which codes records move to."""

from __future__ import annotations

import csv
from io import StringIO

from lexicon.drift.compare import compare
from lexicon.drift.fixing import REPLACEMENTS, fixes
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.target import Files
from tests.drift.sides import CRM, Written, dictionary_of, ours, seen_list

VALUES = ({"id": "a", "code": "A"}, {"id": "b", "code": "B"})


def _fixed(seen: SeenList, *values: Written, **manifest: object) -> dict[str, Files]:
    return dict(fixes(compare(dictionary_of(ours(*values), **manifest), [seen])))


def _rows(files: Files) -> list[list[str]]:
    return list(csv.reader(StringIO(files[REPLACEMENTS].decode())))[1:]


def test_where_nothing_differs_nothing_is_written() -> None:
    assert _fixed(seen_list({"code": "A"}, {"code": "B"}), *VALUES) == {}


def test_records_move_to_our_code_to_the_heir_or_to_where_the_teams_decide() -> None:
    values = (*VALUES, {"id": "old", "code": "OLD", "heirs": ["b"]})
    theirs = ({"code": "a"}, {"code": "B"}, {"code": "OLD", "active": True}, {"code": "NEW"})
    assert _rows(_fixed(seen_list(*theirs), *values)[CRM]) == [
        ["Stage", "NEW", "", "", "unknown_in_dictionary"],
        ["Stage", "OLD", "B", "", "active_but_deprecated"],
        ["Stage", "a", "A", "", "case_differs"],
    ]


def test_where_the_crm_keeps_its_own_codes_no_record_moves_to_ours() -> None:
    old = {"id": "old", "codes": {"hubspot": "OLD"}, "heirs": ["b"]}
    values = ({"id": "a", "codes": {"hubspot": "A"}}, {"id": "b", "codes": {"hubspot": "B"}}, old)
    written = {**ours(*values), "crm": {"hubspot": "Stage"}}
    theirs = ({"code": "a"}, {"code": "99", "label": "b"}, {"code": "OLD", "active": True})
    seen = seen_list(*theirs, crm="hubspot")
    made = fixes(compare(dictionary_of(written), [seen]))["hubspot"]
    assert _rows(made) == [["Stage", "OLD", "99", "", "active_but_deprecated"]]


def test_a_code_that_a_spreadsheet_would_run_is_guarded() -> None:
    seen = seen_list({"code": "A"}, {"code": "B"}, {"code": "=cmd|'/c calc'!A1"})
    assert _rows(_fixed(seen, *VALUES)[CRM])[0][1] == "'=cmd|'/c calc'!A1"


def test_a_target_without_a_plan_of_its_own_writes_the_lists_that_differ() -> None:
    written = {**ours(*VALUES), "crm": {"salesforce": "Stage"}}
    other = {"id": "other", "values": [{"id": "x"}]}
    seen = seen_list({"code": "a"}, crm="salesforce", shows=["values"])
    made = fixes(compare(dictionary_of(written, other), [seen]))["salesforce"]
    lists = [name for name in made if "globalValueSets/" in name]
    assert [name.rpartition("/")[2] for name in lists] == ["Stage.globalValueSet-meta.xml"]


def test_two_lists_of_a_crm_that_are_one_of_ours_have_a_plan_each() -> None:
    written = {**ours(*VALUES), "crm": {"dataverse": "lead.stage"}}
    lists = [
        seen_list({"code": "9", "label": "?"}, crm="dataverse", name=name)
        for name in ("lead.stage", "../stage", "lead.stage")
    ]
    made = fixes(compare(dictionary_of(written), lists))["dataverse"]
    plans = sorted(path for path in made if path.endswith("plan.md"))
    assert plans == ["of_stage/stage/plan.md", "stage/plan.md"]


def test_no_path_of_a_fix_comes_from_an_export() -> None:
    for crm in ("salesforce", "hubspot"):
        written = {**ours(*VALUES), "crm": {}}
        theirs = ({"code": "a"}, {"code": "b"}, {"code": "../../x", "label": "../y"})
        seen = seen_list(*theirs, crm=crm, name="../../stage")
        files = fixes(compare(dictionary_of(written), [seen]))[crm]
        assert [name for name in files if ".." in name or name.startswith("/")] == []
