"""A fix keeps what the org alone knows, and adds to it what a new value needs."""

from __future__ import annotations

from tests.targets.picklists import coded, picklist
from tests.targets.salesforce.exports.reading import read_one, xml
from tests.targets.salesforce.schema import faults
from tests.targets.salesforce.test_fix import FIELD, FIELD_PATH, FIT, SOURCE, fixed_from, texts


def test_the_groups_of_a_set_stay_what_the_org_says_that_they_are_of() -> None:
    value = "<standardValue><fullName>Good</fullName><default>false</default></standardValue>"
    inside = f"<groupingStringEnum>KnowledgeValidationStatus</groupingStringEnum>{value}"
    listing = {**FIT, "crm": {"salesforce": "StandardValueSet.KnowledgeValidationStatus"}}
    path = "KnowledgeValidationStatus.standardValueSet-meta.xml"
    files = fixed_from(listing, read_one(path, xml("StandardValueSet", inside)))
    made = files[f"{SOURCE}standardValueSets/{path}"]
    assert texts(made, "groupingStringEnum") == ["KnowledgeValidationStatus"]


def test_a_value_that_the_org_lacks_may_be_chosen_beside_what_the_manifest_says() -> None:
    new = picklist(
        "fit",
        coded("salesforce", "good", "Good"),
        coded("salesforce", "new", "New"),
        crm={"salesforce": "Lead.Fit__c"},
    )
    seen = read_one(FIELD_PATH, xml("CustomField", FIELD))
    told = {"controlling_field": "Other__c", "dependent_values": {"Banking": ["New"]}}
    made = fixed_from(new, seen, fields={"Lead.Fit__c": told})[FIELD_PATH]
    assert texts(made, "controllingField") == ["Other__c"]
    assert texts(made, "controllingFieldValue") == ["Banking"]
    assert texts(made, "valueName") == ["New"]
    assert (faults(made), texts(made, "visibleLines")) == ([], ["7"])
