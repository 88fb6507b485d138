"""What a record type is called in other languages is read, kept and written."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from lexicon.checks.words import Words
from lexicon.exchange.wanted import target_options
from lexicon.source.shape import fit
from lexicon.targets.exports.joining import joined
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.yamlfile.document import Data
from tests.targets.picklists import Written, job_of
from tests.targets.salesforce.exports.reading import read, read_one, xml
from tests.targets.salesforce.schema import faults
from tests.targets.salesforce.test_fix import FIELD, FIELD_PATH, OWN, SOURCE, fixed_from, texts

FRENCH = f"{SOURCE}objectTranslations/Lead-fr/Lead-fr.objectTranslation-meta.xml"
WORDS = (
    "<layouts><layout>Lead Layout</layout></layouts>"
    "<recordTypes><description>Qui vend.</description><label>Partenaires</label>"
    "<name>Partner</name></recordTypes>"
    "<recordTypes><label><!-- Direct --></label><name>Direct</name></recordTypes>"
)
PARTNER = (
    "<fullName>Partner</fullName><label>Partners</label><picklistValues><picklist>Fit__c"
    "</picklist><values><fullName>Good</fullName></values></picklistValues>"
)
TOLD: Written = {
    "label": "Partners",
    "labels": {"de": "Partner", "fr": "Partenaires"},
    "descriptions": {"fr": "Qui vend."},
    "values": {"Fit__c": ["Good"]},
}


def told(*names: str, words: str = WORDS) -> object:
    """What an import tells the target of an org that has translations of these names."""
    path = "objects/Lead/recordTypes/Partner.recordType"
    lists = [*read(path, xml("RecordType", PARTNER))]
    for name in names:
        lists += read(f"{name}.objectTranslation", xml("CustomObjectTranslation", words))
    return target_options(joined(lists))["record_types"]


def test_an_import_tells_the_target_what_a_record_type_is_called_in_each_language() -> None:
    one = {"labels": {"fr": "Partenaires"}, "descriptions": {"fr": "Qui vend."}}
    assert told("Lead-fr") == {
        "Lead.Partner": {"label": "Partners", "values": {"Fit__c": ["Good"]}, **one}
    }
    both = told("Lead-fr", "Lead-nl_NL")
    assert isinstance(both, dict)
    assert both["Lead.Partner"]["labels"] == {"fr": "Partenaires", "nl": "Partenaires"}


def test_of_another_object_or_of_nothing_translated_nothing_is_told() -> None:
    plain = {"Lead.Partner": {"label": "Partners", "values": {"Fit__c": ["Good"]}}}
    assert told("Account-fr") == plain
    assert told("Lead-fr", words=WORDS.replace("Partner", "Other")) == plain


def test_what_the_org_says_for_itself_comes_before_what_a_package_says() -> None:
    path = "objects/Lead/recordTypes/Partner.recordType"
    lists = [*read(path, xml("RecordType", PARTNER))]
    for name, label in (("Lead-fr", "Partenaires"), ("Lead-pack__fr", "Alliés")):
        words = WORDS.replace("Partenaires", label)
        lists += read(f"{name}.objectTranslation", xml("CustomObjectTranslation", words))
    options = target_options(joined(lists))["record_types"]
    assert isinstance(options, dict)
    assert options["Lead.Partner"]["labels"] == {"fr": "Partenaires"}


def test_what_the_manifest_says_of_it_comes_back() -> None:
    options = SalesforceOptions.model_validate(
        {"apex": False, "record_types": {"Lead.Partner": TOLD}}
    )
    files = TARGET.render(job_of(options, OWN))
    made = {path: files[path] for path in files if path.endswith(".objectTranslation-meta.xml")}
    assert [path.rpartition("/")[2].partition(".")[0] for path in made] == ["Lead-de", "Lead-fr"]
    assert [fault for content in made.values() for fault in faults(content)] == []
    assert b"<members>Lead-fr</members>" in files["manifest/package.xml"]
    kind = "recordTypes/Partner.recordType-meta.xml"
    paths = [path for path in files if path.endswith(kind)] + [*made]
    lists = joined([seen for path in paths for seen in read(path, files[path])])
    (partner,) = [item for item in lists if item.choices]
    assert partner.options == {"record_types": {"Lead.Partner": TOLD}}


@pytest.mark.parametrize("language", ["../../x", "", "fr/x", "fr_CA", "-fr"])
def test_what_is_no_language_is_refused_for_a_file_is_called_after_it(language: str) -> None:
    told = {"Lead.Partner": {"labels": {language: "x"}}}
    with pytest.raises(ValidationError):
        SalesforceOptions.model_validate({"record_types": told})


def test_it_is_that_language_and_not_its_text_that_is_said_to_be_wrong() -> None:
    told: Data = {"record_types": {"Lead.Partner": {"labels": {"../../x": "Partenaires"}}}}
    _, (finding,) = fit(SalesforceOptions, told, "lexicon.yaml", "")
    assert finding.on_key
    assert Words().explain(finding, "en").message == "'../../x' cannot be a key under `labels`"


def test_a_fix_of_a_field_keeps_what_else_is_translated_of_its_object() -> None:
    seen = read_one(FIELD_PATH, xml("CustomField", FIELD))
    more = f"{WORDS}<fields><label>Autre</label><name>Other__c</name></fields>"
    around = read("Lead-fr.objectTranslation", xml("CustomObjectTranslation", more))
    (whole, *_) = joined([seen, *around])
    made = fixed_from(OWN, whole)[FRENCH]
    assert (faults(made), texts(made, "layout")) == ([], ["Lead Layout"])
    assert texts(made, "recordTypes/{*}label") == ["Partenaires", None]
    assert texts(made, "fields") == []
    alone = fixed_from(OWN, seen)[FRENCH]
    assert texts(alone, "recordTypes") == []
