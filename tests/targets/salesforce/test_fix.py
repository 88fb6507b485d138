"""What brings an org in line: our list, and what only the org has set inactive in plain sight."""

from __future__ import annotations

from lxml import etree

from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.target import Files
from tests.targets.picklists import Written, coded, job_of, picklist
from tests.targets.salesforce.schema import faults

SOURCE = "force-app/main/default/"
SET = f"{SOURCE}globalValueSets/Fit.globalValueSet-meta.xml"
FRENCH = f"{SOURCE}globalValueSetTranslations/Fit-fr.globalValueSetTranslation-meta.xml"
STAGES = f"{SOURCE}standardValueSets/OpportunityStage.standardValueSet-meta.xml"
FIT = picklist("fit", coded("salesforce", "good", "Good", "Suits us"))


def fixed(listing: Written, *values: SeenValue) -> Files:
    assert TARGET.fix is not None
    job = job_of(SalesforceOptions(), listing)
    return TARGET.fix(job, job.value_sets[0], SeenList("salesforce", "Fit", values, "fit.xml"))


def texts(document: bytes, tag: str) -> list[str | None]:
    return [element.text for element in etree.fromstring(document).findall(f".//{{*}}{tag}")]


def test_what_only_the_org_has_stays_inactive_with_its_words() -> None:
    odd = SeenValue("Odd", {"en": "Odd one", "fr": "Bizarre"}, True, {"description": "Who knows."})
    files = fixed(FIT, SeenValue("Good", {"en": "Good"}, True), odd)
    assert texts(files[SET], "fullName") == ["Good", "Odd"]
    assert texts(files[SET], "label") == ["Suits us", "Odd one"]
    assert texts(files[SET], "isActive") == ["false"]
    assert texts(files[SET], "description")[1] == "Who knows."
    assert texts(files[FRENCH], "translation")[1] == "Bizarre"
    assert faults(files[SET]) == []


def test_what_the_org_alone_says_of_a_value_is_not_taken_from_it() -> None:
    told = {"color": "#FF0000", "groupingString": "Draft"}
    ours = coded("salesforce", "good", "Good", "Suits us")
    seen = SeenValue("Good", {"en": "Good"}, True, told)
    files = fixed(picklist("fit", ours), seen, SeenValue("Odd", {"en": "Odd"}, True, told))
    assert texts(files[SET], "color") == ["#FF0000", "#FF0000"]
    assert texts(files[SET], "groupingString") == []
    orders = fixed(picklist("orders", ours, crm={"salesforce": "OrderStatus"}), seen)
    made = orders[f"{SOURCE}standardValueSets/OrderStatus.standardValueSet-meta.xml"]
    assert (texts(made, "color"), texts(made, "groupingString")) == (["#FF0000"], ["Draft"])
    assert texts(made, "groupingStringEnum") == ["OrderStatusCode"]
    assert faults(files[SET]) + faults(made) == []


def test_what_has_one_of_our_labels_is_left_out_for_an_org_refuses_twins() -> None:
    files = fixed(FIT, SeenValue("GOOD FIT", {"": "suits us"}, True))
    assert texts(files[SET], "fullName") == ["Good"]


def test_a_stage_keeps_what_the_org_says_of_it() -> None:
    told = {"probability": 90, "closed": False, "won": False, "forecast": "commit"}
    listing = picklist(
        "stage", {"id": "a", "probability": 10}, crm={"salesforce": "OpportunityStage"}
    )
    files = fixed(listing, SeenValue("Verbal", {"": "Verbal"}, True, told))
    assert texts(files[STAGES], "probability") == ["10", "90"]
    assert texts(files[STAGES], "forecastCategory") == ["Pipeline", "Forecast"]
    assert faults(files[STAGES]) == []


def test_a_field_with_a_list_of_its_own_is_written_with_it() -> None:
    listing = picklist(
        "fit", coded("salesforce", "good", "Good"), crm={"salesforce": "Lead.Fit__c"}
    )
    files = fixed(listing, SeenValue("Odd", {"": "Odd"}, True))
    field = f"{SOURCE}objects/Lead/fields/Fit__c.field-meta.xml"
    translation = f"{SOURCE}objectTranslations/Lead-fr/"
    assert set(files) == {
        field,
        f"{translation}Fit__c.fieldTranslation-meta.xml",
        f"{translation}Lead-fr.objectTranslation-meta.xml",
        "sfdx-project.json",
    }
    assert texts(files[field], "fullName") == ["Fit__c", "Good", "Odd"]
    assert faults(files[field]) == []


def test_only_the_list_is_deployed() -> None:
    assert sorted(fixed(FIT)) == sorted(["sfdx-project.json", SET, FRENCH])
