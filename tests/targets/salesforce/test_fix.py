"""What brings an org in line: our list, and what only the org has set inactive in plain sight."""

from __future__ import annotations

from lxml import etree

from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.target import Files
from tests.targets.picklists import Written, coded, job_of, picklist
from tests.targets.salesforce.exports.reading import read_one, xml
from tests.targets.salesforce.schema import faults

SOURCE = "force-app/main/default/"
SET = f"{SOURCE}globalValueSets/Fit.globalValueSet-meta.xml"
FRENCH = f"{SOURCE}globalValueSetTranslations/Fit-fr.globalValueSetTranslation-meta.xml"
STAGES = f"{SOURCE}standardValueSets/OpportunityStage.standardValueSet-meta.xml"
FIELD_PATH = f"{SOURCE}objects/Lead/fields/Fit__c.field-meta.xml"
FIELD = """<fullName>Fit__c</fullName><description>For the admins.</description>
<inlineHelpText>Own help.</inlineHelpText><label>Fit</label><required>true</required>
<type>MultiselectPicklist</type><valueSet><controllingField>Industry</controllingField>
<valueSetDefinition><sorted>true</sorted>
<value><fullName>Good</fullName><default>false</default><label>Good</label></value>
<value><fullName>Odd</fullName><default>false</default><label>Odd</label></value>
</valueSetDefinition><valueSettings><controllingFieldValue>Banking</controllingFieldValue>
<controllingFieldValue>Retail</controllingFieldValue><valueName>Good</valueName></valueSettings>
<valueSettings><controllingFieldValue>Retail</controllingFieldValue>
<valueName>Long gone</valueName></valueSettings></valueSet><visibleLines>7</visibleLines>"""
FIT = picklist("fit", coded("salesforce", "good", "Good", "Suits us"))

OWN = picklist("fit", coded("salesforce", "good", "Good"), crm={"salesforce": "Lead.Fit__c"})


def fixed(listing: Written, *values: SeenValue) -> Files:
    assert TARGET.fix is not None
    job = job_of(SalesforceOptions(), listing)
    return TARGET.fix(job, job.value_sets[0], SeenList("salesforce", "Fit", values, "fit.xml"))


def fixed_from(listing: Written, seen: SeenList, **options: object) -> Files:
    assert TARGET.fix is not None
    job = job_of(SalesforceOptions.model_validate(options), listing)
    return TARGET.fix(job, job.value_sets[0], seen)


def fixed_field(listing: Written, inside: str) -> Files:
    """What mends a field that the org wrote so."""
    return fixed_from(listing, read_one(FIELD_PATH, xml("CustomField", inside)))


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
    files = fixed_field(OWN, FIELD)
    field = FIELD_PATH
    translation = f"{SOURCE}objectTranslations/Lead-fr/"
    assert set(files) == {
        field,
        f"{translation}Fit__c.fieldTranslation-meta.xml",
        f"{translation}Lead-fr.objectTranslation-meta.xml",
        "sfdx-project.json",
    }
    assert texts(files[field], "fullName") == ["Fit__c", "Good", "Odd"]
    assert faults(files[field]) == []


def test_a_field_keeps_the_settings_that_the_org_gave_it() -> None:
    made = fixed_field(OWN, FIELD)[FIELD_PATH]
    root = etree.fromstring(made)
    kept = ("required", "type", "controllingField", "restricted", "sorted", "visibleLines")
    assert [root.findtext(f".//{{*}}{tag}") for tag in kept] == [
        "true", "MultiselectPicklist", "Industry", "false", "true", "7",
    ]  # fmt: skip
    assert texts(made, "controllingFieldValue") == ["Banking", "Retail"]
    assert texts(made, "valueName") == ["Good"]
    assert faults(made) == []


def test_of_an_older_export_too() -> None:
    older = (
        "<fullName>Fit__c</fullName><label>Fit</label><picklist>"
        "<controllingField>Industry</controllingField>"
        "<picklistValues><fullName>Good</fullName><default>false</default>"
        "<controllingFieldValues>Banking</controllingFieldValues></picklistValues>"
        "<sorted>true</sorted></picklist><type>Picklist</type>"
    )
    made = fixed_field(OWN, older)[FIELD_PATH]
    assert texts(made, "controllingField") == ["Industry"]
    assert texts(made, "controllingFieldValue") + texts(made, "valueName") == ["Banking", "Good"]
    assert texts(made, "sorted") == ["true"]
    assert faults(made) == []


def test_the_org_keeps_its_words_where_nobody_wrote_ours() -> None:
    defined = {**OWN, "definition": {"en": "How well it suits.", "fr": "À quel point."}}
    found = {}
    for name, listing in (("ours", defined), ("theirs", OWN)):
        made = fixed_field(listing, FIELD)[FIELD_PATH]
        found[name] = [texts(made, "description")[0], texts(made, "inlineHelpText")[0]]
    assert found == {
        "ours": ["For the admins.", "How well it suits. Kept by: Sales."],
        "theirs": ["For the admins.", "Own help."],
    }


def test_a_field_whose_settings_no_export_shows_is_left_out_with_how_to_get_them() -> None:
    files = fixed(OWN, SeenValue("Odd", {"": "Odd"}, True))
    assert sorted(files) == ["retrieve-first/Lead.Fit__c.xml"]
    asked = files["retrieve-first/Lead.Fit__c.xml"]
    assert texts(asked, "members") + texts(asked, "name") == ["Lead.Fit__c", "CustomField"]
    assert "a deployment would reset them" in asked.decode()
    assert "retrieve start -x" in asked.decode()
    assert faults(asked) == []


def test_a_set_keeps_its_sorting_and_its_words() -> None:
    source = "<description>Where from.</description><masterLabel>F</masterLabel>"
    value = "<customValue><fullName>Good</fullName><default>false</default></customValue>"
    written = xml("GlobalValueSet", f"{value}{source}<sorted>true</sorted>")
    made = fixed_from(FIT, read_one("Fit.globalValueSet-meta.xml", written))[SET]
    assert (texts(made, "sorted"), texts(made, "description")[-1]) == (["true"], "Where from.")


def test_only_the_list_is_deployed() -> None:
    assert sorted(fixed(FIT)) == sorted(["sfdx-project.json", SET, FRENCH])
