"""Record types that are called, describe or start with something else, and what mends them."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.drift.compare import Comparison, compare
from lexicon.drift.fixing import fixes
from lexicon.targets.exports.joining import joined
from lexicon.targets.exports.markup import Element, parse_xml
from lexicon.targets.target import Files
from tests.targets.picklists import Written
from tests.targets.salesforce.entries import job_with
from tests.targets.salesforce.exports.reading import xml
from tests.targets.salesforce.org_beside import (
    ENTRIES,
    ORG,
    PARTNER,
    PROCESS,
    SET,
    SOURCE,
    TOWN,
    offering,
    org_lists,
    signed,
)

FRENCH = f"{SOURCE}objectTranslations/Lead-fr/Lead-fr.objectTranslation-meta.xml"
DIRECT = PARTNER.replace("Partner", "Direct")
LAYOUT = "<layouts><layout>Main</layout></layouts>"


def compared(org: Mapping[str, bytes], told: Written) -> Comparison:
    made = job_with(*ENTRIES, targets={"salesforce": told})
    return compare(signed(made.dictionary), joined(org_lists(org)))


def mended(org: Mapping[str, bytes], told: Written) -> Files:
    return fixes(compared(org, told)).get("salesforce", {})


def differing(org: Mapping[str, bytes], told: Written) -> set[str | None]:
    drifts = compared(org, told).drifts
    return {item.attribute for item in drifts if item.kind == "chooser_differs"}


def type_of(name: str, more: Written) -> Written:
    return {"record_types": {f"Lead.{name}": {"values": {}, **more}}}


def texts(root: Element) -> list[tuple[str, str]]:
    return [(item.tag, item.text) for item in root.children if not item.children]


def called(*words: str) -> str:
    """`Partner` and what it is called, one after the other."""
    pairs = zip(words[::2], words[1::2], strict=True)
    return "".join(
        f"<recordTypes><description>Own</description><label>{label}</label><name>{name}</name>"
        "</recordTypes>"
        for name, label in pairs
    )


SAID: Written = {
    "label": "Partners & co",
    "description": "Who sells.",
    "active": False,
    "business_process": "Short",
    "defaults": {"Fit__c": "Good"},
}


def test_a_record_type_is_written_as_it_should_be_and_nothing_else_of_it_changes() -> None:
    files = mended(ORG, type_of("Partner", SAID))
    made, org = parse_xml(PARTNER, files[PARTNER]), parse_xml(PARTNER, ORG[PARTNER])
    assert texts(made) == [
        ("fullName", "Partner"),
        ("active", "false"),
        ("businessProcess", "Short"),
        ("description", "Who sells."),
        ("label", "Partners & co"),
    ]
    kept = [item.text_of("picklist") for item in made.all("picklistValues")]
    assert kept == ["Fit__c", "LeadSource", "Town__c"]
    (fit,) = (it for it in made.all("picklistValues") if it.text_of("picklist") == "Fit__c")
    chosen = {it.text_of("fullName"): it.text_of("default") for it in fit.all("values")}
    assert chosen["Good"] == "true"
    assert "LeadSource" in {it.text_of("picklist") for it in org.all("picklistValues")}
    again = {**ORG, **{path: text for path, text in files.items() if path in ORG}}
    told = type_of("Partner", {**SAID, "active": True})
    assert differing(again, told) == set()  # one that is out of use is compared no more


def test_only_the_record_type_is_written_where_its_list_is_as_it_should_be() -> None:
    org = {**ORG, PARTNER: xml("RecordType", f"<fullName>Partner</fullName><label>P</label>"
                               f"{offering('Town__c', 'brest', 'lille')}")}  # fmt: skip
    town = {path: org[path] for path in (*org,) if "Town" in path or path == PARTNER}
    files = mended(town, type_of("Partner", {"label": "Partners"}))
    assert [*files] == ["sfdx-project.json", PARTNER]
    assert texts(parse_xml(PARTNER, files[PARTNER])) == [
        ("fullName", "Partner"),
        ("label", "Partners"),
    ]


def test_a_process_is_described_as_it_should_be() -> None:
    told = {"business_processes": {"Lead.Short": {"values": {}, "description": "In short."}}}
    made = parse_xml(PROCESS, mended(ORG, told)[PROCESS])
    assert texts(made) == [
        ("fullName", "Short"),
        ("description", "In short."),
        ("isActive", "true"),
    ]
    assert [item.text_of("fullName") for item in made.all("values")] == ["new", "won"]


def test_what_is_said_to_be_blank_is_taken_away() -> None:
    org = {
        **ORG,
        PARTNER: ORG[PARTNER].replace(b"<label>", b"<description>Old</description><label>"),
    }
    made = mended(org, type_of("Partner", {"description": ""}))[PARTNER]
    assert ("description", "Old") not in texts(parse_xml(PARTNER, made))


def test_words_in_another_language_change_in_the_orgs_own_translation_of_the_object() -> None:
    direct = ORG[PARTNER].replace(b"Partner", b"Direct")
    around = xml("CustomObjectTranslation", f"{LAYOUT}{called('Partner', 'P', 'Direct', 'D')}")
    org = {**ORG, DIRECT: direct, FRENCH: around}
    said = {
        "Lead.Partner": {"values": {}, "labels": {"fr": "Alliés"}},
        "Lead.Direct": {"values": {}, "labels": {"fr": "Directs"}},
    }
    files = mended(org, {"record_types": said})
    made = parse_xml(FRENCH, files[FRENCH])
    assert [item.tag for item in made.children] == ["layouts", "recordTypes", "recordTypes"]
    assert [texts(item) for item in made.all("recordTypes")] == [
        [("description", "Own"), ("label", "Alliés"), ("name", "Partner")],
        [("description", "Own"), ("label", "Directs"), ("name", "Direct")],
    ]
    assert differing({**org, FRENCH: files[FRENCH]}, {"record_types": said}) == set()


def test_where_only_a_package_translates_the_orgs_own_translation_is_asked_for_first() -> None:
    packed = FRENCH.replace("Lead-fr", "Lead-pack__fr")
    org = {path: ORG[path] for path in (SET, TOWN, PARTNER)}
    org[packed] = xml("CustomObjectTranslation", called("Partner", "P"))
    told = type_of("Partner", {"labels": {"fr": "Alliés"}})
    assert differing(org, told) == {"Lead.Partner: labels.fr"}
    files = mended(org, told)
    asked = parse_xml("", files["retrieve-first/Lead-fr.xml"])
    (types,) = asked.all("types")
    assert texts(types) == [("members", "Lead-fr"), ("name", "CustomObjectTranslation")]
    assert FRENCH not in files
