"""Whatever a text holds, real parsers read it back, and an address stays one address."""

from __future__ import annotations

import ast
import json
import re
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.options import DataverseOptions
from lexicon.targets.dataverse.quoting import odata_text, python_text, xml_attribute
from tests.targets.hostile import hostile_job, hostile_texts

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@settings(deadline=None)
@given(hostile_texts())
def test_an_attribute_is_read_back(text: str) -> None:
    element = etree.fromstring(f"<a b={xml_attribute(text)}/>".encode())
    assert element.get("b") == FORBIDDEN.sub("", text)


@settings(deadline=None)
@given(hostile_texts())
def test_a_python_literal_is_read_back(text: str) -> None:
    written = python_text(text)
    assert (ast.literal_eval(written), written.isprintable()) == (text, True)


@settings(deadline=None)
@given(hostile_texts())
def test_a_literal_in_an_address_is_read_back(text: str) -> None:
    written = odata_text(text)
    assert re.fullmatch("'(?:[^']|'')*'", unquote(written), re.DOTALL)
    assert written[1:-1].replace("''", "'") == text


@settings(deadline=None, max_examples=50)
@given(st.lists(hostile_texts(), min_size=1, max_size=5))
def test_files_with_hostile_texts_are_read_back(texts: list[str]) -> None:
    job = hostile_job(texts, DataverseOptions())
    files = TARGET.render(job)
    (value_set,) = job.value_sets
    labels = [value.label("fr") for value in value_set.values]
    body = json.loads(files["choices/lex_hostile.json"])
    assert [option["Label"]["LocalizedLabels"][1]["Label"] for option in body["Options"]] == labels
    root = etree.fromstring(files["OptionSets/lex_hostile.xml"])
    seen = [item.get("description") for item in root.iterfind(".//label[@languagecode='1036']")]
    assert seen == [FORBIDDEN.sub("", label) for label in labels]
    names: dict[str, object] = {}
    exec(compile(files["python/hostile.py"], "hostile.py", "exec"), names)  # noqa: S102  our own file
    kept = vars(names["Hostile"])["__labels__"]
    assert list(kept[1036].values()) == labels
