"""Settings of fields and what record types offer: what differs is said, and mended by the fix."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from lexicon.drift.compare import Comparison, compare
from lexicon.drift.fixing import fixes
from lexicon.model.dictionary import Dictionary
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.target import Files
from tests.targets.picklists import Written, coded, deprecated, picklist, value
from tests.targets.salesforce.entries import field, job_with
from tests.targets.salesforce.exports.reading import read, xml
from tests.targets.salesforce.schema import faults

SOURCE = "force-app/main/default/"
FIT = f"{SOURCE}objects/Lead/fields/Fit__c.field-meta.xml"
TOWN = f"{SOURCE}objects/Lead/fields/Town__c.field-meta.xml"
SET = f"{SOURCE}globalValueSets/Town.globalValueSet-meta.xml"
STAGES = f"{SOURCE}standardValueSets/LeadStatus.standardValueSet-meta.xml"
PARTNER = f"{SOURCE}objects/Lead/recordTypes/Partner.recordType-meta.xml"
PROCESS = f"{SOURCE}objects/Lead/businessProcesses/Short.businessProcess-meta.xml"

ENTRIES: tuple[Written, ...] = (
    picklist(
        "fit",
        coded("salesforce", "good", "Good", "Good"),
        coded("salesforce", "odd", "R&D", "R&D"),
        {**coded("salesforce", "old", "Old", "Old"), **deprecated()},
        crm={"salesforce": "Lead.Fit__c"},
    ),
    picklist("town", value("lille", "lille"), value("brest", "brest"), crm={"salesforce": "Town"}),
    picklist("status", value("new", "new"), value("won", "won"), crm={"salesforce": "LeadStatus"}),
    field("town", "Lead.Town__c", "town"),
)
TOLD: Written = {
    "fields": {
        "Lead.Fit__c": {
            "controlling_field": "Town__c",
            "dependent_values": {"lille": ["Good"], "brest": ["Good", "R&D"]},
        }
    },
    "record_types": {"Lead.Partner": {"values": {"Fit__c": ["R&D"], "Town__c": "all"}}},
}


def values(tag: str, *codes: str) -> str:
    return "".join(
        f"<{tag}><fullName>{code}</fullName><default>false</default></{tag}>" for code in codes
    )


def offering(key: str, *codes: str) -> str:
    held = f"<picklist>{key}</picklist>{values('values', *codes)}"
    return f"<picklistValues>{held}</picklistValues>"


def beside(code: str, *controlling: str) -> str:
    others = "".join(f"<controllingFieldValue>{it}</controllingFieldValue>" for it in controlling)
    return f"<valueSettings>{others}<valueName>{code}</valueName></valueSettings>"


def fit(around: str = "", settings: str = "", more: str = "") -> bytes:
    held = values("value", "Good", "R&amp;D", "Old")
    listed = f"<valueSetDefinition>{held}</valueSetDefinition>"
    inside = f"<type>Picklist</type><valueSet>{around}{listed}{settings}</valueSet>"
    return xml("CustomField", f"<fullName>Fit__c</fullName>{more}{inside}")


ORG: dict[str, bytes] = {
    FIT: fit(
        "<controllingField>Town__c</controllingField><restricted>false</restricted>",
        beside("Good", "lille") + beside("R&amp;D", "lille", "brest"),
        "<maskType>all</maskType><required>true</required>",
    ),
    TOWN: xml(
        "CustomField",
        "<fullName>Town__c</fullName><required>true</required><type>Picklist</type>"
        "<valueSet><restricted>true</restricted><valueSetName>Town</valueSetName></valueSet>",
    ),
    SET: xml("GlobalValueSet", f"{values('customValue', 'lille', 'brest')}<sorted>true</sorted>"),
    STAGES: xml("StandardValueSet", f"<sorted>false</sorted>{values('standardValue', 'new')}"),
    PARTNER: xml(
        "RecordType",
        "<fullName>Partner</fullName><active>true</active><label>P</label>"
        f"{offering('Fit__c', 'Good')}{offering('Fit__c', 'Old')}{offering('LeadSource', 'Web')}"
        f"{offering('Town__c', 'lille')}",
    ),
    PROCESS: xml(
        "BusinessProcess",
        f"<fullName>Short</fullName><isActive>true</isActive>{values('values', 'new')}",
    ),
}


def org_lists(org: Mapping[str, bytes]) -> list[SeenList]:
    return [seen for path, content in org.items() for seen in read(path, content)]


def compared(org: Mapping[str, bytes], told: Written) -> Comparison:
    made = job_with(*ENTRIES, targets={"salesforce": told}).dictionary
    return compare(_signed(made), org_lists(org))


def _signed(dictionary: Dictionary) -> Dictionary:
    files = {ref: f"dictionary/{ref}.yaml" for ref in dictionary.entries}
    return Dictionary(dictionary.manifest, dictionary.entries, files)


def differing(found: Comparison) -> set[tuple[str, str, str]]:
    return {(item.kind, item.value, item.attribute or "") for item in found.drifts}


def fixed(org: Mapping[str, bytes], told: Written) -> Files:
    return fixes(compared(org, told))["salesforce"]


def test_what_differs_beside_the_values_is_said() -> None:
    assert differing(compared(ORG, TOLD)) >= {
        ("setting_differs", "", "required"),
        ("setting_differs", "", "restricted"),
        ("setting_differs", "", "sorted"),
        ("setting_differs", "", "dependent_values: lille"),
        ("setting_differs", "", "dependent_values: brest"),
        ("choice_lacks", "odd", "Lead.Partner: Fit__c"),
        ("choice_more", "good", "Lead.Partner: Fit__c"),
        ("choice_deprecated", "old", "Lead.Partner: Fit__c"),
        ("choice_lacks", "brest", "Lead.Partner: Town__c"),
        ("missing_in_crm", "won", ""),
    }
    lists = {item.list for item in compared(ORG, TOLD).drifts if item.attribute == "required"}
    assert lists == {"Lead.Fit__c", "Lead.Town__c"}


def test_what_the_fix_writes_leaves_nothing_to_mend() -> None:
    made = fixed(ORG, TOLD)
    files = {path: content for path, content in made.items() if path in ORG}
    assert set(files) == set(ORG)
    assert [fault for path in files for fault in faults(files[path])] == []
    assert differing(compared({**ORG, **made_of_org(made)}, TOLD)) == set()


def made_of_org(made: Files) -> dict[str, bytes]:
    """What a deployment of the fix changes in the org."""
    return {path: content for path, content in made.items() if path.startswith(SOURCE)}


def test_a_fix_keeps_all_else_that_the_org_says() -> None:
    made = fixed(ORG, TOLD)
    assert b"<maskType>all</maskType>" in made[FIT]
    assert b"<fullName>Web</fullName>" in made[PARTNER]
    assert made[PARTNER].count(b"<picklist>Fit__c</picklist>") == 1
    assert b"<label>P</label>" in made[PARTNER]
    assert b"<fullName>won</fullName>" in made[PROCESS]


@pytest.mark.parametrize("told", [{}, {"record_types": TOLD["record_types"]}])
def test_a_manifest_that_speaks_of_no_settings_leaves_them_as_they_are(told: Written) -> None:
    assert {item for item in differing(compared(ORG, told)) if "setting" in item[0]} == set()
    made = fixed(ORG, told)
    assert b"<required>true</required>" in made[FIT]
    assert b"<restricted>false</restricted>" in made[FIT]
    assert TOWN not in made


def test_a_record_type_of_which_nothing_is_said_may_leave_out_what_another_offers() -> None:
    path = PARTNER.replace("Partner", "Direct")
    offered = f"{offering('Fit__c', 'R&amp;D', 'Theirs')}{offering('Town__c', 'lille')}"
    org = {**ORG, path: ORG[PARTNER].replace(b"Partner", b"Direct")}
    org[path] = org[path].partition(b"<picklistValues>")[0] + f"{offered}</RecordType>".encode()
    found = differing(compared(org, {}))
    assert {item for item in found if item[0].startswith("choice")} == {
        ("choice_deprecated", "old", "Lead.Partner: Fit__c"),
        ("choice_lacks", "brest", "Lead.Partner: Town__c"),
        ("choice_lacks", "brest", "Lead.Direct: Town__c"),
    }
    made = fixed(org, {})
    (direct,) = read(path, made[path])
    assert {choice.key: choice.codes for choice in direct.choices} == {
        "Fit__c": ("R&D", "Theirs"),
        "Town__c": ("brest", "lille"),
    }


def test_of_what_nobody_can_take_for_a_new_record_nothing_is_said() -> None:
    off = {
        PARTNER: ORG[PARTNER].replace(b"<active>true", b"<active>false"),
        PROCESS: ORG[PROCESS].replace(b"<isActive>true", b"<isActive>false"),
    }
    found = differing(compared({**ORG, **off}, TOLD))
    assert {item for item in found if item[0].startswith("choice")} == set()
    assert {*fixed({**ORG, **off}, TOLD)} & {*off} == set()


def test_a_record_type_offers_what_nobody_could_choose_otherwise() -> None:
    found = differing(compared(ORG, {}))
    assert ("choice_lacks", "odd", "Lead.Partner: Fit__c") in found
    assert ("choice_more", "good", "Lead.Partner: Fit__c") not in found
    made = fixed(ORG, {})
    (partner,) = read(PARTNER, made[PARTNER])
    assert {choice.key: choice.codes for choice in partner.choices} == {
        "Fit__c": ("Good", "R&D"),
        "LeadSource": ("Web",),
        "Town__c": ("brest", "lille"),
    }


def test_of_a_package_nothing_is_mended_and_no_hint_says_so() -> None:
    packed = {
        path.replace("Fit__c", "pack__Fit__c"): content.replace(b"Fit__c", b"pack__Fit__c")
        for path, content in ORG.items()
    }
    field = {**ENTRIES[0], "crm": {"salesforce": "Lead.pack__Fit__c"}}
    made = job_with(field, *ENTRIES[1:], targets={"salesforce": {}}).dictionary
    found = compare(_signed(made), org_lists(packed))
    told = {(item.list, item.is_mended) for item in found.drifts if not item.attribute}
    assert told >= {("Lead.pack__Fit__c", False), ("LeadStatus", True)}
    assert ("Lead.pack__Fit__c", True) not in told
    assert [path for path in fixes(found)["salesforce"] if "pack__" in path] == []
