"""What record types and processes offer of the lists of their object."""

from __future__ import annotations

import cProfile
import pstats

import pytest

from lexicon.targets.exports.seen import Choice, SeenList
from lexicon.targets.exports.unreadable import ExportUnreadable
from lexicon.targets.salesforce.standard_fields import LISTS_OF_FIELDS
from lexicon.targets.salesforce.standard_value_sets import STANDARD_VALUE_SETS
from tests.targets.salesforce.exports.reading import known_as, read, read_one, xml

PATH = "objects/Lead/recordTypes/Partner.recordType-meta.xml"
PROCESS = "objects/Opportunity/businessProcesses/Direct.businessProcess-meta.xml"


def values(*names: str, default: str = "") -> str:
    return "".join(
        f"<values><fullName>{name}</fullName>"
        f"<default>{'true' if name == default else 'false'}</default></values>"
        for name in names
    )


def offering(picklist: str, *names: str, default: str = "") -> str:
    held = f"<picklist>{picklist}</picklist>{values(*names, default=default)}"
    return f"<picklistValues>{held}</picklistValues>"


def record_type(inside: str, name: str = "Partner") -> SeenList:
    return read_one(PATH, xml("RecordType", f"<fullName>{name}</fullName>{inside}"))


def codes(seen: SeenList) -> dict[str, tuple[str, ...]]:
    return {choice.of: choice.codes for choice in seen.choices}


def test_a_record_type_says_what_it_offers_of_each_list() -> None:
    fit, source = offering("Fit__c", "Good", "Odd", default="Odd"), offering("LeadSource", "Web")
    seen = record_type(f"<active>false</active><label>P &amp; P</label>{fit}{source}")
    assert (seen.name, seen.values) == ("Lead.Partner", ())
    assert codes(seen) == {"Lead.Fit__c": ("Good", "Odd"), "LeadSource": ("Web",)}
    assert seen.options == {
        "record_types": {
            "Lead.Partner": {
                "label": "P & P",
                "active": False,
                "values": {"Fit__c": ["Good", "Odd"], "LeadSource": ["Web"]},
                "defaults": {"Fit__c": "Odd"},
            }
        }
    }


def test_a_process_offers_the_stages_of_its_object() -> None:
    about = "<fullName>Direct</fullName><isActive>true</isActive>"
    inside = f"{about}{values('Won', 'Lost', default='Won')}"
    seen = read_one(PROCESS, xml("BusinessProcess", inside))
    assert codes(seen) == {"OpportunityStage": ("Won", "Lost")}
    told = {"values": {"StageName": ["Won", "Lost"]}, "defaults": {"StageName": "Won"}}
    assert seen.options == {"business_processes": {"Opportunity.Direct": told}}


def test_they_stand_in_the_file_of_a_whole_object_too() -> None:
    partner = f"<recordTypes><fullName>P</fullName>{offering('Fit__c', 'A')}</recordTypes>"
    process = f"<businessProcesses><fullName>S</fullName>{values('New')}</businessProcesses>"
    found = read("objects/Lead.object", xml("CustomObject", process + partner))
    assert {seen.name: codes(seen) for seen in found} == {
        "Lead.P": {"Lead.Fit__c": ("A",)},
        "Lead.S": {"LeadStatus": ("New",)},
    }


@pytest.mark.parametrize(
    ("of", "key", "name"),
    [
        ("Lead", "Fit__c", "Lead.Fit__c"),
        ("Account", "Fit__pc", "Contact.Fit__c"),
        ("PersonAccount", "Industry", "Industry"),
        ("PersonAccount", "Fit__c", "Account.Fit__c"),
        ("Task", "Fit__c", "Activity.Fit__c"),
        ("Event", "Type", "EventType"),
    ],
)
def test_a_field_may_stand_in_another_object(of: str, key: str, name: str) -> None:
    path = f"objects/{of}/recordTypes/P.recordType-meta.xml"
    inside = f"<fullName>P</fullName>{offering(key, 'A')}"
    assert codes(read_one(path, xml("RecordType", inside))) == {name: ("A",)}


def test_a_list_in_several_pieces_is_one() -> None:
    pieces = offering("Fit__c", "A"), offering("X__c", "Y"), offering("Fit__c", "A", "B")
    expected = {"Lead.Fit__c": ("A", "B"), "Lead.X__c": ("Y",)}
    assert codes(record_type("".join(pieces))) == expected


def test_of_many_pieces_each_is_looked_at_once() -> None:
    def calls(pieces: int) -> int:
        inside = "".join(offering("Fit__c", f"V{number}") for number in range(pieces))
        profile = cProfile.Profile()
        profile.runcall(record_type, inside)
        return pstats.Stats(profile).total_calls  # type: ignore[attr-defined, no-any-return]

    calls(1)
    assert calls(400) < 3 * calls(200)


@pytest.mark.parametrize(
    ("written", "code"),
    [("R%26D", "R&D"), ("Zoë %2F é", "Zoë / é"), ("22% off", "22% off"), ("%FF", "%FF")],
)
def test_signs_stand_as_in_an_address(written: str, code: str) -> None:
    assert codes(record_type(offering("Fit__c", written))) == {"Lead.Fit__c": (code,)}


def test_what_says_nothing_of_values_is_known_and_passed_over() -> None:
    written = xml("RecordType", "<fullName>Partner</fullName><label>P</label>")
    assert known_as(PATH, written) == "salesforce record_type_xml"
    assert read(PATH, written) == ()


@pytest.mark.parametrize(
    ("path", "inside", "line", "said"),
    [
        (PATH, f"\n{offering('Fit__c', 'A')}", 2, "no <fullName>"),
        (PATH, "<fullName>P</fullName>\n<picklistValues></picklistValues>", 4, "no <picklist>"),
        (PATH, f"<fullName>P</fullName>\n{offering('Fit__c', '')}", 4, "no <fullName>"),
        (PATH, f"<fullName>P</fullName>\n{offering('Fit__c', 'A', 'A')}", 4, "stands twice"),
        ("Partner.recordType-meta.xml", "<fullName>P</fullName>", 1, "keep the folders"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(
    path: str, inside: str, line: int, said: str
) -> None:
    with pytest.raises(ExportUnreadable) as refused:
        read(path, xml("RecordType", inside))
    assert (refused.value.line, said in str(refused.value)) == (line, True)


def test_a_choice_knows_what_is_chosen_beforehand() -> None:
    (choice,) = record_type(offering("Fit__c", "A", "B", default="B")).choices
    assert (choice.default, Choice("X", "X", ()).default) == ("B", "")


def test_a_standard_field_offers_its_standard_set_a_salutation_too() -> None:
    seen = record_type(offering("Name", "Mrs.") + offering("Rating", "Hot"))
    assert codes(seen) == {"Salutation": ("Mrs.",), "AccountRating": ("Hot",)}
    assert set(LISTS_OF_FIELDS.values()) <= STANDARD_VALUE_SETS
