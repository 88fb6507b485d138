"""A broken or hostile file is refused with its path and line, never with a traceback."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.languages.words import available_languages, load_words
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import Format, formats, read_export
from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.targets.salesforce.exports.reading import document, read, xml

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE GlobalValueSet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
<GlobalValueSet><masterLabel>&d;</masterLabel></GlobalValueSet>"""
OUTSIDE = b"""<!DOCTYPE GlobalValueSet [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<GlobalValueSet><masterLabel>&a;</masterLabel></GlobalValueSet>"""
VALUE = "<customValue>\n<fullName>{}</fullName>\n{}</customValue>"
FORMATS = [item for item in formats() if item.crm == "salesforce"]


def path_said(given: Document) -> str:
    """The path that a refusal names, else that of the lists; nothing else may be raised."""
    try:
        found = read_export(given) or ()
    except ExportUnreadable as refused:
        return refused.path
    return next((item.path for item in found), given.path)


def value_set(*values: str) -> bytes:
    return xml("GlobalValueSet", "\n".join(values))


@pytest.mark.parametrize("content", [BOMB, OUTSIDE])
def test_entities_are_refused_before_they_grow(content: bytes) -> None:
    with pytest.raises(ExportUnreadable, match="document type"):
        read("X.globalValueSet", content)


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        (value_set(VALUE.format("A", ""))[:-20], 5, "not XML"),
        (value_set("<customValue>\n</customValue>"), 3, "no <fullName>"),
        (value_set(VALUE.format("A", ""), VALUE.format("A", "")), 6, "'A' stands twice"),
        (value_set(VALUE.format("A", "<isActive>maybe</isActive>")), 5, "neither true nor false"),
        (value_set(VALUE.format("A", "<probability>10 %</probability>")), 5, "does not know"),
        (value_set(VALUE.format("A", "<probability>101</probability>")), 5, "does not know"),
        (
            value_set(VALUE.format("A", "<forecastCategory>Soon</forecastCategory>")),
            5,
            "does not know",
        ),
        (b"<GlobalValueSet>\n" + b"<a>" * 200, 2, "nested"),
        (b"<GlobalValueSet>\xff</GlobalValueSet>", 1, "not in UTF-8"),
        (b'<?xml version="1.0" encoding="no-such"?><GlobalValueSet/>', 1, "XML"),
    ],
)
def test_a_broken_set_is_refused_with_its_line(content: bytes, line: int, why: str) -> None:
    with pytest.raises(ExportUnreadable, match=why) as raised:
        read("X.globalValueSet", content)
    assert (raised.value.path, raised.value.line) == ("X.globalValueSet", line)


@pytest.mark.parametrize(
    "twins",
    [
        {"name": "A", "type": "picklist", "picklistValues": [{"value": "x"}, {"value": "x"}]},
        {"controllerValues": {}, "defaultValue": None, "values": [{"value": "x"}, {"value": "x"}]},
        [{"ApiName": "x", "IsConverted": True}, {"ApiName": "x", "IsConverted": True}],
    ],
)
def test_two_values_of_one_name_are_refused_in_json_too(twins: object) -> None:
    with pytest.raises(ExportUnreadable, match="'x' stands twice in one list"):
        read("x.json", twins)


@pytest.mark.parametrize("root", ["CustomField", "CustomObject", "CustomObjectTranslation"])
def test_a_field_without_a_name_is_refused(root: str) -> None:
    inside = "<valueSet><valueSetDefinition><value><fullName>A</fullName></value>"
    inside += "</valueSetDefinition></valueSet><picklistValues><masterLabel>A</masterLabel>"
    whole = f"{inside}</picklistValues>"
    content = xml(root, whole if root == "CustomField" else f"<fields>{whole}</fields>")
    with pytest.raises(ExportUnreadable, match=r"<fullName>|<name>"):
        read("Lead-fr.xml", content)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
KEYS = st.sampled_from(
    ["name", "type", "fields", "result", "results", "picklistValues", "value", "values", "label",
     "controllerValues", "defaultValue", "picklistFieldValues", "url", "attributes", "records",
     "ApiName", "MasterLabel", "IsConverted", "DefaultProbability", "SortOrder", "done", "active"]
)  # fmt: skip
ANY_JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6)
)


@settings(max_examples=300, deadline=None)
@given(ANY_JSON)
def test_no_json_ends_in_a_traceback(data: object) -> None:
    raw = json.dumps(data, allow_nan=True).encode()
    assert path_said(document("x.json", raw)) == "x.json"


TAGS = st.sampled_from(
    ["GlobalValueSet", "CustomField", "CustomObject", "CustomObjectTranslation", "fields", "value",
     "customValue", "fullName", "label", "valueSet", "valueSetDefinition", "picklistValues", "name",
     "masterLabel", "translation", "sorted", "isActive", "probability", "picklist"]
)  # fmt: skip
TREES = st.recursive(
    st.sampled_from(["", "true", "A", "10"]),
    lambda inner: st.lists(st.tuples(TAGS, inner), max_size=5).map(
        lambda parts: "".join(f"<{tag}>{text}</{tag}>" for tag, text in parts)
    ),
)


@settings(max_examples=300, deadline=None)
@given(TAGS, TREES, st.sampled_from(["Lead-fr.xml", "X.xml", "a/fields/b.xml", "-", ""]))
def test_no_xml_ends_in_a_traceback(root: str, inside: str, path: str) -> None:
    assert path_said(document(path, xml(root, inside))) == path


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("made", FORMATS, ids=lambda item: item.name)
def test_every_format_says_how_one_gets_it(made: Format, language: str) -> None:
    words = load_words(made.package, made.name, language)
    assert list(words) == ["title", "how"]
