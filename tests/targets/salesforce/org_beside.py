"""An org with what stands beside values: settings of fields, record types, a process."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.drift.compare import Comparison, compare
from lexicon.drift.fixing import fixes
from lexicon.model.dictionary import Dictionary
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.target import Files
from tests.targets.picklists import Written, coded, deprecated, picklist, value
from tests.targets.salesforce.entries import field, job_with
from tests.targets.salesforce.exports.reading import read, xml

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
    return compare(signed(made), org_lists(org))


def signed(dictionary: Dictionary) -> Dictionary:
    files = {ref: f"dictionary/{ref}.yaml" for ref in dictionary.entries}
    return Dictionary(dictionary.manifest, dictionary.entries, files)


def differing(found: Comparison) -> set[tuple[str, str, str]]:
    return {(item.kind, item.value, item.attribute or "") for item in found.drifts}


def fixed(org: Mapping[str, bytes], told: Written) -> Files:
    return fixes(compared(org, told))["salesforce"]
