"""What a field's file says beside its list: told what we can say, named what nobody can."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from lexicon.targets.exports.seen import SeenList
from tests.targets.salesforce.exports.reading import read_one, xml

VALUE = "<value><fullName>A</fullName><default>false</default></value>"
RESTRICTED = "<restricted>true</restricted>"


def field(beside: str, around: str = RESTRICTED, defined: str = "") -> SeenList:
    inside = f"<valueSetDefinition>{defined}{VALUE}</valueSetDefinition>"
    holder = f"<valueSet>{around}{inside}</valueSet>"
    written = xml("CustomField", f"<fullName>Size__c</fullName>{beside}{holder}")
    return read_one("objects/Lead/fields/Size__c.field-meta.xml", written)


def told(seen: SeenList) -> object:
    """What the manifest must say of the field."""
    fields = seen.options.get("fields", {})
    return fields.get("Lead.Size__c") if isinstance(fields, Mapping) else fields


def test_of_a_field_as_we_make_it_nothing_is_left() -> None:
    made = "<required>false</required><trackTrending>false</trackTrending><type>Picklist</type>"
    assert (field(made).options, field(made).unplaced) == ({}, ())


def test_that_people_choose_several_is_an_option() -> None:
    seen = field("<type>MultiselectPicklist</type><visibleLines>4</visibleLines>")
    assert seen.options == {"multiselect": ("Lead.Size__c",)}
    assert seen.unplaced == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (("<required>true</required>",), {"required": True}),
        (("<trackHistory>1</trackHistory>",), {"track_history": True}),
        (("<defaultValue>&quot;A&quot;</defaultValue>",), {"default_value": '"A"'}),
        (("<isAIPredictionField>true</isAIPredictionField>",), {"is_ai_prediction_field": True}),
        (("", ""), {"restricted": False}),
        (("", f"<controllingField>C</controllingField>{RESTRICTED}"), {"controlling_field": "C"}),
        (
            ("<description>Why.</description><inlineHelpText>How.</inlineHelpText>",),
            {"description": "Why."},
        ),
        (("<unique>false</unique><encryptionScheme>None</encryptionScheme>",), None),
    ],
)
def test_what_a_field_says_besides_is_an_option(
    written: tuple[str, ...], said: dict[str, object] | None
) -> None:
    assert (told(field(*written)), field(*written).unplaced) == (said, ())


def test_how_many_lines_a_field_of_several_choices_shows_is_an_option() -> None:
    seen = field("<type>MultiselectPicklist</type><visibleLines>9</visibleLines>")
    assert told(seen) == {"visible_lines": 9}


def _beside(code: str, *controlling: str) -> str:
    others = "".join(
        f"<controllingFieldValue>{item}</controllingFieldValue>" for item in controlling
    )
    return f"<valueSettings>{others}<valueName>{code}</valueName></valueSettings>"


def test_what_depends_on_another_field_is_told_by_its_values() -> None:
    settings = _beside("A", "X", "Y: 1") + _beside("B", "X")
    seen = field("", f"<controllingField>City__c</controllingField>{RESTRICTED}{settings}")
    assert told(seen) == {
        "controlling_field": "City__c",
        "dependent_values": {"X": ["A", "B"], "Y: 1": ["A"]},
    }


@pytest.mark.parametrize(
    "element",
    [
        "<maskType>all</maskType>",
        "<required>maybe</required>",
        "<visibleLines>many</visibleLines>",
        "<fieldManageability>Nobody</fieldManageability>",
    ],
)
def test_what_nobody_can_say_is_named(element: str) -> None:
    seen = field(element)
    assert (told(seen), seen.unplaced) == (None, (element[1:].partition(">")[0],))


def test_of_a_field_that_is_not_the_firms_own_nothing_is_to_be_told() -> None:
    held = f"<valueSet><valueSetDefinition>{VALUE}</valueSetDefinition></valueSet>"
    written = f"<fullName>Pack__Size__c</fullName><required>true</required>{held}"
    seen = read_one("objects/Lead/fields/X.field-meta.xml", xml("CustomField", written))
    assert (seen.options, seen.unplaced) == ({}, ())


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ("<description>Why.</description>", "Why."),
        ("<inlineHelpText>How.</inlineHelpText>", "How."),
        ("<description>Why.</description><inlineHelpText>How.</inlineHelpText>", "How."),
        (
            "<description>How it is.</description><inlineHelpText>How…</inlineHelpText>",
            "How it is.",
        ),
        ("<inlineHelpText>How. Kept by: Sales.</inlineHelpText>", "How."),
    ],
)
def test_what_people_read_beside_the_field_comes_first(texts: str, said: str) -> None:
    assert field(texts).descriptions == {"": said}


def test_a_list_in_alphabetical_order_says_so() -> None:
    value = "<customValue><fullName>A</fullName><default>false</default></customValue>"
    about = "<description>Why.</description><sorted>true</sorted>"
    seen = read_one("Fit.globalValueSet-meta.xml", xml("GlobalValueSet", value + about))
    assert (seen.descriptions, seen.options) == ({"": "Why."}, {"sorted": ("Fit",)})
    assert field("", RESTRICTED, "<sorted>true</sorted>").options == {"sorted": ("Lead.Size__c",)}
