"""Value sets and fields as `sf project retrieve` writes them."""

from __future__ import annotations

import pytest

from tests.targets.salesforce.exports.reading import known_as, read, read_one, xml

GLOBAL = xml(
    "GlobalValueSet",
    """    <customValue>
        <fullName>MQL</fullName>
        <default>true</default>
        <description>It suits us &amp; is interested.</description>
        <label>Marketing qualified lead</label>
    </customValue>
    <customValue>
        <fullName>Suspect</fullName>
        <default>false</default>
        <isActive>false</isActive>
        <label>Suspect</label>
    </customValue>
    <masterLabel>Lifecycle stage</masterLabel>
    <sorted>false</sorted>""",
)
STAGES = xml(
    "StandardValueSet",
    """    <sorted>false</sorted>
    <standardValue>
        <fullName>Proposal/Price Quote</fullName>
        <default>false</default>
        <label>Proposal sent</label>
        <closed>false</closed>
        <forecastCategory>BestCase</forecastCategory>
        <probability>60</probability>
        <won>false</won>
    </standardValue>
    <standardValue>
        <fullName>Closed Won</fullName>
        <default>false</default>
        <label>Won</label>
        <closed>true</closed>
        <forecastCategory>Forecast</forecastCategory>
        <probability>100</probability>
        <won>true</won>
    </standardValue>""",
)
VALUE = "<fullName>{0}</fullName><default>false</default><label>{0}</label>"
FIELD = """    <fullName>Grade__c</fullName>
    <label>Grade</label>
    <type>Picklist</type>
    <valueSet>
        <restricted>{restricted}</restricted>
        <valueSetDefinition>
            <sorted>{sorted}</sorted>
            <value><fullName>A</fullName><default>true</default><label>Best</label></value>
            <value><fullName>B</fullName><default>false</default></value>
        </valueSetDefinition>
    </valueSet>"""
IN_PROJECT = "force-app/main/default/objects/Lead/fields/Grade__c.field-meta.xml"


def field(restricted: str = "true", alphabetical: str = "false") -> bytes:
    return xml("CustomField", FIELD.format(restricted=restricted, sorted=alphabetical))


@pytest.mark.parametrize(
    "path",
    [
        "globalValueSets/Stage.globalValueSet-meta.xml",
        "mdapi\\globalValueSets\\Stage.globalValueSet",
    ],
)
def test_a_global_set_shows_all_its_values(path: str) -> None:
    seen = read_one(path, GLOBAL)
    mql, suspect = seen.values
    assert (seen.crm, seen.name, seen.path, seen.line) == ("salesforce", "Stage", path, 2)
    assert seen.labels == {"": "Lifecycle stage"}
    assert (mql.code, mql.labels, mql.is_active, mql.line) == (
        "MQL",
        {"": "Marketing qualified lead"},
        True,
        3,
    )
    assert mql.attributes == {"default": True, "description": "It suits us & is interested."}
    assert (suspect.code, suspect.is_active, suspect.line) == ("Suspect", False, 9)
    assert seen.shows == {"values", "inactive", "order", "labels", "default", "description"}


def test_opportunity_stages_carry_what_forecasts_need() -> None:
    seen = read_one("OpportunityStage.standardValueSet-meta.xml", STAGES)
    assert [value.attributes for value in seen.values] == [
        {
            "default": False,
            "closed": False,
            "won": False,
            "probability": 60,
            "forecast": "best_case",
        },
        {"default": False, "closed": True, "won": True, "probability": 100, "forecast": "commit"},
    ]
    assert seen.shows >= {"closed", "won", "probability", "forecast"}
    assert "converted" not in seen.shows


def test_a_standard_set_does_not_show_what_is_inactive() -> None:
    assert "inactive" not in read_one("OpportunityStage.standardValueSet", STAGES).shows


def test_a_set_in_alphabetical_order_shows_none_of_its_own() -> None:
    alphabetical = GLOBAL.replace(b"<sorted>false", b"<sorted>true")
    assert "order" not in read_one("Stage.globalValueSet", alphabetical).shows


def test_a_value_without_a_label_is_called_by_its_name() -> None:
    content = xml("GlobalValueSet", "<customValue><fullName>A</fullName></customValue>")
    assert read_one("X.globalValueSet", content).values[0].labels == {"": "A"}


def test_a_standard_set_of_which_nothing_is_known_says_what_it_is() -> None:
    value = (
        "<standardValue><fullName>A</fullName><groupingString>Done</groupingString></standardValue>"
    )
    content = xml("StandardValueSet", f"<sorted>false</sorted>{value}")
    seen = read_one("standardValueSets/LocationType.standardValueSet-meta.xml", content)
    assert seen.name == "StandardValueSet.LocationType"
    known = read_one("standardValueSets/LeadSource.standardValueSet-meta.xml", content)
    assert known.name == "LeadSource"


def test_a_code_keeps_the_no_break_space_that_it_ends_with() -> None:
    value = "<customValue> <fullName> Fee\u00a0 </fullName></customValue>"
    (seen,) = read_one("Fit.globalValueSet-meta.xml", xml("GlobalValueSet", value)).values
    assert seen.code == "Fee\u00a0"


def test_the_states_of_all_countries_are_no_list() -> None:
    twice = "<standardValue><fullName>AL</fullName></standardValue>" * 2
    path = "standardValueSets/AddressStateCode.standardValueSet-meta.xml"
    seen = read_one(path, xml("StandardValueSet", twice))
    assert (seen.name, seen.values) == ("StandardValueSet.AddressStateCode", ())


def test_a_field_shows_a_list_of_its_own() -> None:
    seen = read_one(IN_PROJECT, field())
    assert (seen.name, seen.labels) == ("Lead.Grade__c", {"": "Grade"})
    assert [(value.code, value.labels[""]) for value in seen.values] == [("A", "Best"), ("B", "B")]
    assert [value.attributes["default"] for value in seen.values] == [True, False]
    assert "order" in seen.shows
    assert "order" not in read_one(IN_PROJECT, field(alphabetical="true")).shows


def test_only_a_restricted_list_shows_what_is_inactive() -> None:
    assert "inactive" in read_one(IN_PROJECT, field()).shows
    assert "inactive" not in read_one(IN_PROJECT, field(restricted="false")).shows


def test_a_field_that_offers_a_global_set_has_no_values_of_its_own() -> None:
    offering = "<valueSet><valueSetName>Fit__gvs</valueSetName></valueSet>"
    own = read_one(IN_PROJECT, xml("CustomField", f"<fullName>Fit__c</fullName>{offering}"))
    assert (own.name, own.offers, own.values) == ("Lead.Fit__c", "Fit", ())
    for name in ("Rating", "Pack__Fit__c"):  # Salesforce's own, a package's
        not_ours = f"<fullName>{name}</fullName>{offering}"
        assert read(IN_PROJECT, xml("CustomField", not_ours)) == ()
    assert (
        read(IN_PROJECT, xml("CustomField", "<fullName>Name__c</fullName><type>Text</type>")) == ()
    )


def test_an_object_shows_the_lists_of_its_fields() -> None:
    older = """<fields><fullName>Size__c</fullName><picklist>
        <picklistValues><fullName>Big</fullName><default>false</default></picklistValues>
        <sorted>false</sorted></picklist></fields>"""
    text = "<fields><fullName>Name__c</fullName><type>Text</type></fields>"
    inside = f"<fields>{FIELD.format(restricted='true', sorted='false')}</fields>{older}{text}"
    lists = read("unpackaged/objects/Lead.object", xml("CustomObject", inside))
    assert [(item.name, len(item.values)) for item in lists] == [
        ("Lead.Grade__c", 2),
        ("Lead.Size__c", 1),
    ]


def test_a_renamed_file_is_known_by_its_content() -> None:
    assert known_as("whatever.txt", GLOBAL) == "salesforce value_set_xml"
    assert known_as("whatever.txt", field()) == "salesforce field_xml"
    commented = GLOBAL.replace(b"<GlobalValueSet", b"<!-- by hand -->\n<GlobalValueSet")
    assert known_as("whatever.txt", commented) == "salesforce value_set_xml"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_start_and_other_encodings_do_no_harm(encoding: str) -> None:
    text = GLOBAL.decode().replace('encoding="UTF-8"', f'encoding="{encoding[:6].upper()}"')
    text = text.replace("UTF-8-", "UTF-8")
    seen = read_one("Stage.globalValueSet", text.encode(encoding))
    assert [value.code for value in seen.values] == ["MQL", "Suspect"]


def test_a_file_of_another_kind_is_left_to_others() -> None:
    assert known_as("package.xml", xml("Package", "<version>62.0</version>")) == ""
    assert known_as("x.xml", b"<html><GlobalValueSet/></html>") == ""
