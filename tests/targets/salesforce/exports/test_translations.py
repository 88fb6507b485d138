"""Translations: keyed by the label in the org's language, the language in the file's name."""

from __future__ import annotations

import pytest

from lexicon.targets.exports.merging import merged
from lexicon.targets.exports.unreadable import ExportUnreadable
from lexicon.targets.salesforce.components import language_tag, org_language
from tests.targets.salesforce.exports.reading import read, read_one, xml

VALUES = """    <valueTranslation>
        <masterLabel>New</masterLabel>
        <translation>Nouveau</translation>
    </valueTranslation>
    <valueTranslation>
        <masterLabel>Old</masterLabel>
        <translation><!-- Old --></translation>
    </valueTranslation>
    <valueTranslation>
        <masterLabel>Odd</masterLabel>
    </valueTranslation>"""
FIELD = """    <help><!-- What it is. --></help>
    <label>Note</label>
    <name>Grade__c</name>
    <picklistValues>
        <masterLabel>Best</masterLabel>
        <translation>Meilleur</translation>
    </picklistValues>"""


@pytest.mark.parametrize("kind", ["GlobalValueSet", "StandardValueSet"])
def test_what_is_translated_and_what_is_not(kind: str) -> None:
    suffix = f"{kind[0].lower()}{kind[1:]}Translation"
    seen = read_one(f"{suffix}s/LeadStatus-fr.{suffix}-meta.xml", xml(f"{kind}Translation", VALUES))
    assert (seen.name, seen.keyed_by) == ("LeadStatus", "label")
    assert seen.shows == {"translations"}
    assert [(value.code, value.labels) for value in seen.values] == [
        ("New", {"fr": "Nouveau"}),
        ("Old", {"fr": None}),
        ("Odd", {"fr": None}),
    ]


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("fr", "fr"),
        ("fr_CA", "fr-CA"),
        ("nl_NL", "nl"),
        ("en_US", "en"),
        ("iw", "he"),
        ("no", "nb"),
    ],
)
def test_the_language_stands_in_the_name(code: str, tag: str) -> None:
    content = xml("GlobalValueSetTranslation", VALUES)
    seen = read_one(f"My_List-{code}.globalValueSetTranslation", content)
    assert seen.values[0].labels == {tag: "Nouveau"}
    assert language_tag(org_language(tag)) == tag


def test_a_package_translates_what_it_translates_and_says_nothing_of_the_rest() -> None:
    content = xml("GlobalValueSetTranslation", VALUES)
    seen = read_one("My_List-pack__nl_NL.globalValueSetTranslation", content)
    assert (seen.name, [value.labels for value in seen.values]) == ("My_List", [{"nl": "Nouveau"}])


def test_what_a_package_leaves_untranslated_the_org_may_translate() -> None:
    value = "<value><fullName>Best</fullName><default>false</default></value>"
    held = f"<valueSet><valueSetDefinition>{value}</valueSetDefinition></valueSet>"
    field = read_one(
        "fields/F.xml", xml("CustomField", f"<fullName>Lead.Grade__c</fullName>{held}")
    )
    untold = FIELD.replace("Note", "").replace("Meilleur", "<!-- Best -->")
    path = "objectTranslations/Lead-{}fr/Grade__c.fieldTranslation-meta.xml"
    own = read_one(path.format(""), xml("CustomFieldTranslation", FIELD))
    package = read_one(path.format("et4ae5__"), xml("CustomFieldTranslation", untold))
    for translations in ([own, package], [package, own]):
        (whole,) = merged([field, *translations]).lists
        assert (whole.labels["fr"], whole.values[0].labels["fr"]) == ("Note", "Meilleur")
    other = read_one(path.format("a__"), xml("CustomFieldTranslation", FIELD.replace("M", "m")))
    (whole,) = merged([field, other, own]).lists
    assert whole.values[0].labels["fr"] == "Meilleur"


def test_fields_whose_names_differ_by_an_underscore_have_their_own_translations() -> None:
    fields, translations = [], []
    for name, told in (("Grade__c", "Note"), ("Gra_de__c", "Degré")):
        value = "<value><fullName>Best</fullName><default>false</default></value>"
        held = f"<valueSet><valueSetDefinition>{value}</valueSetDefinition></valueSet>"
        written = f"<fullName>Lead.{name}</fullName>{held}"
        fields.append(read_one("fields/F.xml", xml("CustomField", written)))
        content = FIELD.replace("Grade__c", name).replace("Note", told)
        path = f"objectTranslations/Lead-fr/{name}.fieldTranslation-meta.xml"
        translations.append(read_one(path, xml("CustomFieldTranslation", content)))
    assert [item.labels["fr"] for item in merged([*fields, *translations]).lists] == [
        "Note",
        "Degré",
    ]


@pytest.mark.parametrize("name", ["My_List", "fr", "-fr", "My_List-", "My_List-1"])
def test_a_name_without_a_language_is_said_to_be_one(name: str) -> None:
    with pytest.raises(ExportUnreadable, match=rf"{name}.xml:1: which language") as raised:
        read(f"{name}.xml", xml("GlobalValueSetTranslation", VALUES))
    assert raised.value.path == f"{name}.xml"


def test_a_field_of_a_project_is_translated_in_a_file_of_its_own() -> None:
    path = "objectTranslations/Lead-fr/Grade__c.fieldTranslation-meta.xml"
    seen = read_one(path, xml("CustomFieldTranslation", FIELD))
    assert (seen.name, seen.labels, seen.keyed_by) == ("Lead.Grade__c", {"fr": "Note"}, "label")
    assert [(value.code, value.labels) for value in seen.values] == [("Best", {"fr": "Meilleur"})]


def test_an_object_is_translated_in_one_file_of_the_metadata_api() -> None:
    inside = f"<fields>{FIELD}</fields><fields><label>Nom</label><name>Name__c</name></fields>"
    path = "objectTranslations/Lead-fr.objectTranslation"
    grade, name = read(path, xml("CustomObjectTranslation", inside))
    assert (grade.name, grade.values[0].labels) == ("Lead.Grade__c", {"fr": "Meilleur"})
    assert (name.name, name.labels, name.values) == ("Lead.Name__c", {"fr": "Nom"}, ())


def test_an_object_without_translated_values_has_nothing_to_compare() -> None:
    path = "objectTranslations/Lead-fr/Lead-fr.objectTranslation-meta.xml"
    assert read(path, xml("CustomObjectTranslation", "")) == ()


def test_a_translation_of_nothing_is_said_with_its_line() -> None:
    broken = xml("GlobalValueSetTranslation", "<valueTranslation>\n</valueTranslation>")
    with pytest.raises(ExportUnreadable, match=r"X-fr\.xml:3: .* no <masterLabel>"):
        read("X-fr.xml", broken)
