"""What a field's file says beside its list: told what we can say, named what nobody can."""

from __future__ import annotations

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


def test_of_a_field_as_we_make_it_nothing_is_left() -> None:
    made = "<required>false</required><trackTrending>false</trackTrending><type>Picklist</type>"
    assert (field(made).options, field(made).unplaced) == ({}, ())


def test_that_people_choose_several_is_an_option() -> None:
    seen = field("<type>MultiselectPicklist</type><visibleLines>4</visibleLines>")
    assert seen.options == {"multiselect": ("Lead.Size__c",)}
    assert seen.unplaced == ()


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (("<required>true</required>",), "required"),
        (("<defaultValue>A</defaultValue>",), "defaultValue"),
        (("<type>MultiselectPicklist</type><visibleLines>9</visibleLines>",), "visibleLines"),
        (("", ""), "restricted"),
        (("", f"<controllingField>Industry</controllingField>{RESTRICTED}"), "controllingField"),
        (("", RESTRICTED, "<sorted>true</sorted>"), "sorted"),
        (("<description>Why.</description><inlineHelpText>How.</inlineHelpText>",), "description"),
    ],
)
def test_what_nobody_can_say_is_named(written: tuple[str, ...], named: str) -> None:
    assert field(*written).unplaced == (named,)


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


def test_a_set_in_alphabetical_order_says_so() -> None:
    value = "<customValue><fullName>A</fullName><default>false</default></customValue>"
    told = "<description>Why.</description><sorted>true</sorted>"
    seen = read_one("Fit.globalValueSet-meta.xml", xml("GlobalValueSet", value + told))
    assert (seen.descriptions, seen.unplaced) == ({"": "Why."}, ("sorted",))
