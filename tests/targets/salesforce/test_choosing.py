"""What the manifest says of record types and processes is what the org gets."""

from __future__ import annotations

import pytest

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import read_export
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.salesforce.value_names import plain_code, written_name
from lexicon.targets.target import Files
from tests.targets.picklists import coded, deprecated, job_of, picklist, value
from tests.targets.salesforce.schema import faults

SOURCE = "force-app/main/default/"
PARTNER = f"{SOURCE}objects/Lead/recordTypes/Partner.recordType-meta.xml"
DIRECT = f"{SOURCE}objects/Lead/businessProcesses/Direct %26 short.businessProcess-meta.xml"
FIT = picklist(
    "fit",
    coded("salesforce", "good", "R&D (1/2)"),
    coded("salesforce", "odd", "Odd"),
    value("gone", **deprecated()),
    crm={"salesforce": "Lead.Fit__c"},
)
STATUS = picklist("status", value("new"), value("won"), crm={"salesforce": "LeadStatus"})
TOLD: dict[str, object] = {
    "label": "P & P",
    "active": False,
    "description": "Who sells for us.",
    "business_process": "Direct %26 short",
    "compact_layout": "Heads",
    "values": {"Fit__c": ["Odd", "R&D (1/2)"]},
    "defaults": {"Fit__c": "R&D (1/2)"},
}


def made(**options: object) -> Files:
    said = SalesforceOptions.model_validate({"apex": False, **options})
    return TARGET.render(job_of(said, FIT, STATUS))


def read_back(files: Files, path: str) -> object:
    (seen,) = read_export(Document(path, files[path])) or ()
    return dict(seen.options)


def test_all_that_is_said_of_a_record_type_comes_back() -> None:
    files = made(record_types={"Lead.Partner": TOLD})
    assert faults(files[PARTNER]) == []
    assert read_back(files, PARTNER) == {"record_types": {"Lead.Partner": TOLD}}
    assert b"<members>Lead.Partner</members>" in files["manifest/package.xml"]


def test_all_that_is_said_of_a_process_comes_back() -> None:
    told = {"values": {"Status": ["new", "won"]}, "defaults": {"Status": "new"}}
    options = {"business_processes": {"Lead.Direct %26 short": told}}
    files = made(**options)
    assert (faults(files[DIRECT]), read_back(files, DIRECT)) == ([], options)


def test_all_values_in_use_are_offered_where_the_manifest_says_all() -> None:
    files = made(record_types={"Lead.Partner": {"values": {"Fit__c": "all"}}})
    said = {"label": "Partner", "values": {"Fit__c": ["Odd", "R&D (1/2)"]}}
    assert read_back(files, PARTNER) == {"record_types": {"Lead.Partner": said}}


def test_what_nobody_uses_is_not_offered() -> None:
    files = made(record_types={"Lead.Partner": {"values": {"Fit__c": ["Odd", "gone", "No"]}}})
    said = {"label": "Partner", "values": {"Fit__c": ["Odd"]}}
    assert read_back(files, PARTNER) == {"record_types": {"Lead.Partner": said}}


@pytest.mark.parametrize("name", ["../../Lead.Partner", "Lead.../x", "Lead.", "Lead", "Lead.a/b"])
def test_a_name_that_is_a_path_makes_no_file_and_is_refused(name: str) -> None:
    options = SalesforceOptions.model_validate({"apex": False, "record_types": {name: {}}})
    job = job_of(options, FIT)
    assert [path for path in TARGET.render(job) if "recordTypes" in path] == []
    assert [fault.rule for fault in TARGET.faults(job)] == ["salesforce_choosing_name_invalid"]


@pytest.mark.parametrize("code", ["R&D", "1.5 / 2", "l’été", "22% off", "a-b_c*", "日本", "%26"])
def test_the_name_of_a_value_comes_back(code: str) -> None:
    assert plain_code(written_name(code)) == code


def test_letters_of_any_language_stay_in_the_name_of_a_value() -> None:
    assert written_name("Été (R&D) 1.5") == "Été %28R%26D%29 1%2E5"
