"""Custom fields that offer our lists, with help in every language of the org."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from lxml import etree

from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.custom_fields import made_fields
from lexicon.targets.salesforce.field_names import field_name
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.target import Files
from tests.targets.hostile import hostile_texts
from tests.targets.picklists import Written, deprecated, picklist, value
from tests.targets.salesforce.entries import entry, field, job_with
from tests.targets.salesforce.schema import API, faults

SOURCE = "force-app/main/default/"
FIT = f"{SOURCE}objects/Lead/fields/Fit__c.field-meta.xml"
FRENCH = f"{SOURCE}objectTranslations/Lead-fr/Fit__c.fieldTranslation-meta.xml"
LIST = picklist("list", value("good"))


def made(*entries: Written, **options: object) -> Files:
    return TARGET.render(job_with(*entries, options=SalesforceOptions.model_validate(options)))


def text(document: bytes, path: str) -> str | None:
    found: str | None = etree.fromstring(document).findtext(path.replace("./", f"./{{{API}}}"))
    return found


def names(*entries: Written) -> list[str]:
    return [item.full_name for item in made_fields(job_with(*entries))]


def test_a_field_offers_its_list_with_its_help() -> None:
    files = made(LIST, field("fit", "Lead.Fit__c", en="Fit", definition={"en": "It suits us."}))
    help_text = "It suits us. Kept by: Sales. https://dictionary.example/dictionary/fields/fit.html"
    assert text(files[FIT], "./fullName") == "Fit__c"
    assert text(files[FIT], "./label") == "Fit"
    assert text(files[FIT], "./inlineHelpText") == help_text
    assert text(files[FIT], "./description") == help_text
    assert text(files[FIT], "./type") == "Picklist"
    assert text(files[FIT], "./valueSet/{*}valueSetName") == "List"


def test_a_field_may_offer_a_standard_list() -> None:
    standard = picklist("list", value("web"), crm={"salesforce": "LeadSource"})
    files = made(standard, field("fit", "Lead.Fit__c"))
    assert text(files[FIT], "./valueSet/{*}valueSetName") == "LeadSource"


def test_a_list_of_one_field_stands_in_it_with_its_translations() -> None:
    values = (value("good", "Good", "Bon"), value("odd", "Odd", "", **deprecated()))
    own = picklist("list", *values, crm={"salesforce": "Lead.Fit__c"}, definition={"en": "It is."})
    files = made(own, apex=False)
    assert sorted(files) == sorted(
        [
            FIT,
            FRENCH,
            "manifest/package.xml",
            "sfdx-project.json",
            f"{SOURCE}objectTranslations/Lead-fr/Lead-fr.objectTranslation-meta.xml",
        ]
    )
    field, french = (etree.fromstring(files[path]) for path in (FIT, FRENCH))
    defined = "{*}valueSet/{*}valueSetDefinition/{*}value/{*}"
    assert [item.text for item in field.findall(f"{defined}fullName")] == ["good", "odd"]
    assert [item.text for item in field.findall(f"{defined}isActive")] == ["false"]
    assert [item.text for item in french.findall("{*}picklistValues/{*}translation")] == [
        "Bon",
        None,
    ]
    assert (text(files[FIT], "./inlineHelpText") or "").startswith("It is. Kept by: Sales. https")
    assert [item for name in (FIT, FRENCH) for item in faults(files[name])] == []


def test_a_field_tells_what_its_own_list_is_for() -> None:
    own = picklist("list", value("good"), crm={"salesforce": "Lead.Fit__c"})
    told = field("fit", "Lead.fit__c", en="Fit", definition={"en": "It suits us."})
    files = made(own, told, apex=False)
    (path,) = (name for name in files if name.endswith("field-meta.xml"))
    assert text(files[path], "./label") == "Fit"
    assert text(files[path], "./valueSet/{*}valueSetDefinition/{*}value/{*}fullName") == "good"


def test_a_field_of_several_choices_stays_one() -> None:
    files = made(LIST, field("fit", "Lead.Fit__c"), multiselect=["Lead.Fit__c"])
    assert text(files[FIT], "./type") == "MultiselectPicklist"
    assert faults(files[FIT]) == []


def test_the_help_is_cut_where_salesforce_ends_and_the_description_later() -> None:
    definition = {"en": "word " * 150}
    files = made(LIST, field("fit", "Lead.Fit__c", definition=definition))
    told = [text(files[FIT], "./inlineHelpText") or "", text(files[FIT], "./description") or ""]
    assert [len(item) <= limit for item, limit in zip(told, (510, 1000), strict=True)] == [True] * 2
    assert "word… Kept by: Sales. https" in told[0]
    assert "word word Kept by: Sales. https" in told[1]


def test_a_field_speaks_the_other_languages_too() -> None:
    definition = {"en": "It suits us.", "fr": "Elle nous convient."}
    files = made(
        LIST, field("fit", "Lead.Fit__c", en="Fit", fr="Adéquation", definition=definition)
    )
    assert text(files[FRENCH], "./label") == "Adéquation"
    assert text(files[FRENCH], "./name") == "Fit__c"
    assert (text(files[FRENCH], "./help") or "").startswith("Elle nous convient. Qui en répond")
    whole = files[f"{SOURCE}objectTranslations/Lead-fr/Lead-fr.objectTranslation-meta.xml"]
    assert etree.fromstring(whole).tag == f"{{{API}}}CustomObjectTranslation"


def test_what_is_not_translated_is_a_comment_as_salesforce_writes_it() -> None:
    english = {**field("fit", "Lead.Fit__c"), "names": {"en": {"label": "Fit"}}}
    document = etree.fromstring(made(LIST, english)[FRENCH])
    told = {item.tag.rpartition("}")[2]: item for item in document if isinstance(item.tag, str)}
    assert (told["label"].text, told["help"].text) == (None, None)
    assert [comment.text for comment in told["label"]] == [" Fit "]


def test_standard_fields_and_those_of_packages_are_there_already() -> None:
    known = ("Lead.Status", "Lead.maker__Fit__c", "Lead.Fit__c")
    entries = [field(f"f{number}", name) for number, name in enumerate(known)]
    assert names(LIST, *entries) == ["Lead.Fit__c"]


def test_only_picklists_that_the_org_knows_and_that_offer_something_are_made() -> None:
    gone = picklist("gone", value("old", status="retired"))
    number = entry("field", "score", type="integer", crm={"salesforce": "Lead.Score__c"})
    others = [
        field("empty", "Lead.Empty__c", "gone"),
        field("nowhere", None),
        field("lost", "Lead.Lost__c", "no_such_list"),
        field("old", "Lead.Old__c", status="retired"),
        field("path", "../../Lead.Fit__c"),
    ]
    assert names(LIST, gone, number, *others) == []


@pytest.mark.parametrize(
    "name",
    ["Lead.Fit__c", "Lead.Status", "My_Thing__c.Fit__c", "ns__Thing__c.ns__Fit__c", "A.B"],
)
def test_an_org_can_have_a_field(name: str) -> None:
    assert field_name(name) is not None


@pytest.mark.parametrize(
    "name",
    ["Lead", "Lead.", ".Fit__c", "Lead.Fit c", "Lead.Fit__c.x", "Lead._Fit__c", "Lead.Fit___c",
     "Lead.A__b__c__c", "Lead.1__c", "Lead.Fité__c", f"Lead.{'a' * 41}__c", "Lead/x.Fit__c", ""],
)  # fmt: skip
def test_no_org_can_have_a_field(name: str) -> None:
    assert field_name(name) is None


@settings(deadline=None)
@given(hostile_texts(), hostile_texts())
def test_hostile_words_make_valid_files(label: str, definition: str) -> None:
    hurt = {
        **field("fit", "Lead.Fit__c", definition={"en": definition, "fr": label}),
        "names": {"en": {"label": label}, "fr": {"label": definition}},
    }
    for name, content in made(LIST, hurt, apex=False).items():
        if name.endswith(".xml"):
            assert faults(content) == []


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("<type>Picklist", "<type>Pick list"),
        ("<required>false", "<required>no"),
        ("<label>fit</label>", "<label>fit</label><description>Late.</description>"),
    ],
)
def test_the_schema_is_not_to_be_fooled(written: str, instead: str) -> None:
    document = made(LIST, field("fit", "Lead.Fit__c"))[FIT].decode()
    assert written in document
    assert faults(document.replace(written, instead).encode()) != []
