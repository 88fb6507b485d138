"""Whatever bytes an export holds, the answer is a list or one clear line: never a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lexicon.drift.compare import compare
from lexicon.drift.fixing import fixes
from lexicon.exchange.draft import Drafting
from lexicon.exchange.heading import Header
from lexicon.languages.printable import printable
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import formats, read_export
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportsUnreadable, ExportUnreadable
from tests.drift.sides import dictionary_of, ours
from tests.targets.hostile import hostile_texts

ROOT = Path(__file__).parents[3]
DICTIONARY = dictionary_of(
    {**ours({"id": "a", "code": "A"}, {"id": "b", "code": "B"}), "crm": {"hubspot": "stage"}}
)
KEYS = [
    "name", "label", "options", "value", "values", "fields", "picklistValues", "results", "stages",
    "id", "type", "fieldType", "groupName", "hidden", "displayOrder", "metadata", "probability",
    "records", "ApiName", "MasterLabel", "Options", "Value", "Label", "LocalizedLabels", "active",
    "defaultValue", "controllerValues", "validFor", "url", "LanguageCode", "Name", "attributes",
]  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | hostile_texts()
JSON = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | hostile_texts(), inner, max_size=5)
    ),
    max_leaves=12,
)
CELLS = st.lists(st.lists(hostile_texts(), min_size=2, max_size=5), max_size=4)
HEADINGS = (
    "value;label;active;probability;forecast",
    "label,property_id,_fivetran_synced,display_order,hidden,value",
    "stage_id,label,pipeline_id,probability,closed_won,is_closed,display_order,active",
    "id,name,sequence,is_won,fold,requirements",
)
HEADER = Header(Drafting("acme", ("en", "fr"), "en", "1.0.0"), "sales", "2027-01-01")
T = TypeVar("T")


def _read(raw: bytes) -> tuple[SeenList, ...]:
    """All that the readers who know the bytes, and the one that is chosen, make of them."""
    document = Document("export", raw)
    chosen = _answer(read_export, document)
    found = list(chosen or ())
    for item in formats():
        if _answer(item.reader.knows, document):
            found += _answer(item.reader.read, document) or ()
    return tuple(found)


def _answer(ask: Callable[[Document], T], document: Document) -> T | None:
    try:
        return ask(document)
    except ExportUnreadable as error:
        line, said = error.line, str(error)
    except ExportsUnreadable as several:
        line, said = min(fault.line for fault in several.faults), "".join(str(several).split("\n"))
    assert line >= 1
    assert said == printable(said)
    return None


@cache
def _samples() -> list[bytes]:
    """Real files of every format there is, made by the targets themselves."""
    folders = ("salesforce", "hubspot", "dataverse", "odoo")
    found = (path for name in folders for path in (ROOT / "generated" / name).rglob("[!.]*.*"))
    chosen = sorted((path for path in found if path.is_file()), key=lambda path: path.name)
    return [path.read_bytes() for path in chosen[::5]]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=200) | hostile_texts().map(str.encode))
def test_any_bytes(raw: bytes) -> None:
    for start in (b"", b"{", b"<a>", b"<GlobalValueSet>", b"value;label\n"):
        _read(start + raw)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(JSON)
def test_any_json(data: object) -> None:
    lists = _read(json.dumps(data).encode())
    found = compare(DICTIONARY, lists)
    _stay_inside(path for files in fixes(found).values() for path in files)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(HEADINGS), CELLS)
def test_any_table(headings: str, cells: list[list[str]]) -> None:
    separator = ";" if ";" in headings else ","
    rows = "\n".join(separator.join(row) for row in cells)
    _read(f"{headings}\n{rows}\n".encode())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_real_file_with_a_stretch_of_it_spoilt(data: st.DataObject) -> None:
    sample = data.draw(st.sampled_from(_samples()))
    start = data.draw(st.integers(0, len(sample)))
    end = data.draw(st.integers(start, min(start + 40, len(sample))))
    _read(sample[:start] + data.draw(st.binary(max_size=20)) + sample[end:])


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "C:\\x", "a/../../b", "\0", "."]
)
def test_no_name_in_an_export_becomes_a_path(name: str) -> None:
    option = {"label": name, "value": name, "displayOrder": 0, "hidden": False}
    ours_too = {"label": "A", "value": "a", "displayOrder": 1, "hidden": True}
    written = {"name": name, "label": name, "groupName": name, "options": [option, ours_too]}
    listed = {"fieldType": "select", **written}
    named = dictionary_of({**ours({"id": "a"}, {"id": "b"}), "crm": {"hubspot": name}})
    found = compare(named, _read(json.dumps(listed).encode()))
    _stay_inside(path for files in fixes(found).values() for path in files)


def _stay_inside(paths: Iterable[str]) -> None:
    for path in paths:
        parts = path.split("/")
        assert not {"", ".", ".."} & set(parts)
        assert path.isprintable()
        assert "\\" not in path
        assert ":" not in path
