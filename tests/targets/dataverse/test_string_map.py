"""The table StringMap, as the Web API answers it or a tool saves it: one row a label."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.exports.string_map import READER
from lexicon.targets.dataverse.options import DataverseOptions
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.merging import merged
from lexicon.targets.exports.recognise import format_of
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportsUnreadable
from tests.targets.picklists import coded, job_of, picklist

HOT = {"objecttypecode": "lead", "attributename": "rating", "attributevalue": 1, "langid": 1033,
       "value": "Hot", "displayorder": 2, "stringmapid": "m1"}  # fmt: skip
CHAUD = {**HOT, "langid": 1036, "value": "Chaud", "stringmapid": "m2"}
COLD = {**HOT, "attributevalue": 3, "value": "Cold", "displayorder": 1, "stringmapid": "m3"}
HEAD = "ObjectTypeCode;AttributeName;AttributeValue;Value;LangId;DisplayOrder"


def _answer(*rows: object, **more: str) -> bytes:
    return json.dumps({"value": rows, **more}, indent=1).encode()


def _read(raw: bytes) -> tuple[SeenList, ...]:
    document = Document("stringmaps", raw)
    found = format_of(document)
    assert found is not None
    assert (found.crm, found.name) == ("dataverse", "string_map")
    return READER.read(document)


def test_an_answer_of_the_web_api_is_read_by_its_display_order() -> None:
    (seen,) = _read(_answer(HOT, CHAUD, COLD))
    assert seen.name == "lead.rating"
    assert [(value.code, value.labels, value.line) for value in seen.values] == [
        ("3", {"en": "Cold"}, 28),
        ("1", {"en": "Hot", "fr": "Chaud"}, 10),
    ]
    assert seen.shows == {"values", "order", "labels", "translations"}


@pytest.mark.parametrize("head", [HEAD, HEAD.upper(), HEAD.replace("eC", "e_c")])
def test_a_table_is_read_whatever_its_tool_makes_of_the_headings(head: str) -> None:
    rows = "4;rating;1.0;Chaud;1036;2\n4;rating;3;Froid;1036;1\n10023;kind;7;Un;1036;\n"
    first, second = _read(f"{head}\n{rows}".encode())
    assert [(value.code, value.labels) for value in first.values] == [
        ("3", {"fr": "Froid"}),
        ("1", {"fr": "Chaud"}),
    ]
    assert (first.name, second.name) == ("lead.rating", "10023.kind")


def test_what_does_not_say_its_language_is_in_none() -> None:
    (seen,) = _read(_answer({key: said for key, said in HOT.items() if key != "langid"}))
    assert seen.values[0].labels == {"": "Hot"}


def test_pages_of_one_answer_are_one_list_and_a_page_that_goes_on_is_told(tmp_path: Path) -> None:
    go_on = {"@odata.nextLink": "https://org/next"}
    (tmp_path / "1.json").write_bytes(_answer(HOT, **go_on))
    (tmp_path / "2.json").write_bytes(_answer(CHAUD, COLD))
    (seen,) = merged(gather([tmp_path]).lists).lists
    assert [(value.code, value.labels) for value in seen.values] == [
        ("3", {"en": "Cold"}),
        ("1", {"en": "Hot", "fr": "Chaud"}),
    ]
    (noted,) = seen.noted
    assert noted.said("en").startswith(f"{tmp_path}/1.json:1: this is one page of several")


def test_a_plan_says_that_the_column_may_offer_a_global_choice() -> None:
    made = job_of(DataverseOptions(), picklist("rating", coded("dataverse", "warm", "1")))
    (seen,) = _read(_answer(HOT))
    assert TARGET.fix is not None
    plan = TARGET.fix(made, made.value_sets[0], seen)["rating/plan.md"].decode()
    assert "If the column offers the global choice `lex_rating`" in plan


def test_all_that_is_wrong_is_said_at_once_and_where() -> None:
    with pytest.raises(ExportsUnreadable) as caught:
        _read(f"{HEAD}\nlead;a;one;A;1033;\nlead;a;1;A;French;\nlead;;1;A;1033;\n".encode())
    assert str(caught.value).splitlines() == [
        "stringmaps:2: 'one' is no number that Dataverse could store (32 bits)",
        "stringmaps:3: 'French' is no number of a language",
        "stringmaps:4: this row does not say of which table and column it is",
    ]
