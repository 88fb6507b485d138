"""What Dataverse and its solutions give out is read as it was meant."""

from __future__ import annotations

import json

import pytest

from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.options import DataverseOptions
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import format_of, read_export
from lexicon.targets.exports.unreadable import ExportUnreadable
from tests.targets.dataverse.answers import choice, column, label, option, read, read_one
from tests.targets.sample import sample_job

FIT = choice("lex_fit", option(1, en="Good", fr="Bon"), option(2, hidden=True, en="Poor"))
XML = b"""<?xml version="1.0" encoding="utf-8"?>
<optionset Name="lex_fit" localizedName="Fit">
  <IsCustomizable>1</IsCustomizable>
  <displaynames><displayname description="Fit" languagecode="1033" /></displaynames>
  <options>
    <option value="1" IsHidden="0">
      <labels>
        <label description="Good" languagecode="1033" />
        <label description="Bon" languagecode="1036" />
      </labels>
    </option>
    <option value="2" IsHidden="1">
      <labels><label description="Poor" languagecode="1033" /></labels>
    </option>
  </options>
</optionset>
"""


MANY = b"<optionsets>" + XML.partition(b"?>")[2] + b"</optionsets>"
CUSTOMIZATIONS = b"<ImportExportXml>" + MANY + b"</ImportExportXml>"


@pytest.mark.parametrize(
    "answer",
    [FIT, {"value": [FIT]}, XML, MANY, CUSTOMIZATIONS],
    ids=["one", "list", "file", "optionsets", "customizations"],
)
def test_a_global_choice_is_read(answer: object) -> None:
    seen = read_one(answer)
    assert (seen.crm, seen.name, seen.read_only) == ("dataverse", "lex_fit", False)
    assert [(item.code, dict(item.labels), item.is_active) for item in seen.values] == [
        ("1", {"en": "Good", "fr": "Bon"}, True),
        ("2", {"en": "Poor", "fr": None}, False),
    ]
    assert seen.shows >= {"values", "order", "labels", "translations", "inactive"}


def test_older_environments_do_not_say_what_is_hidden() -> None:
    bare = option(1, en="Good")
    del bare["IsHidden"]
    seen = read_one(choice("x", bare))
    assert (seen.values[0].is_active, "inactive" in seen.shows) == (None, False)


def test_a_columns_own_choice_is_named_by_table_and_column() -> None:
    local = choice("lead_leadqualitycode", option(1, en="Hot"), IsGlobal=False)
    context = "https://x/$metadata#EntityDefinitions('lead')/Attributes/…"
    answer = {"@odata.context": context, "value": [column("leadqualitycode", local)]}
    assert read_one(answer).name == "lead.leadqualitycode"
    answer = {**column("leadqualitycode", local), "EntityLogicalName": "lead"}
    assert read_one(answer).name == "lead.leadqualitycode"


def test_a_column_with_a_global_choice_shows_that_choice_and_offers_it() -> None:
    held = {**column("lex_fit", {"Options": FIT["Options"]}, FIT), "EntityLogicalName": "lead"}
    shared, offering = read({"value": [{**held, "DisplayName": label(en="Fit of the firm")}]})
    assert (shared.name, shared.offers) == ("lex_fit", "")
    assert (offering.name, offering.offers, offering.values) == ("lead.lex_fit", "lex_fit", ())
    assert offering.labels == {"en": "Fit of the firm"}


def test_choices_without_options_are_passed_over() -> None:
    truth = {"Name": "yes_no", "TrueOption": {"Value": 1}, "OptionSetType": "Boolean"}
    assert [seen.name for seen in read({"value": [truth, FIT]})] == ["lex_fit"]


def test_a_managed_choice_that_may_not_change_is_read_only() -> None:
    fixed = choice("x", option(1, en="A"), IsManaged=True, IsCustomizable={"Value": False})
    assert read_one(fixed).read_only


def test_a_language_that_dataverse_lacks_keeps_its_number() -> None:
    odd = {"Value": 1, "Label": {"LocalizedLabels": [{"Label": "Mat", "LanguageCode": 1150}]}}
    assert dict(read_one(choice("x", odd)).values[0].labels) == {"1150": "Mat"}


TOLD = XML.replace(
    b'value="1"', b'value="1" ExternalValue="ERP-1" Color="#0000ff"'
).replace(b"  <options>", b"""  <Descriptions>
    <Description description="How well they fit" languagecode="1033" /></Descriptions>
  <options>""")  # fmt: skip


@pytest.mark.parametrize(
    "answer",
    [
        choice("x", {**option(1, en="Good"), "Color": "#0000ff", "ExternalValue": "ERP-1"},
               option(2, en="Poor"), Description=label(en="How well they fit")),
        TOLD,
    ],
    ids=["answer", "file"],
)  # fmt: skip
def test_colours_outside_names_and_what_a_choice_is_for_are_read(answer: object) -> None:
    seen = read_one(answer)
    said = [dict(value.attributes) for value in seen.values]
    assert said == [{"Color": "#0000ff", "ExternalValue": "ERP-1"}, {}]
    assert dict(seen.descriptions) == {"en": "How well they fit"}


@pytest.mark.parametrize("number", [-(2**31), -1, 0, 2**31 - 1])
def test_every_number_of_32_bits_is_read(number: int) -> None:
    assert read_one(choice("x", option(number, en="A"))).values[0].code == str(number)


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (json.dumps(choice("x", {"Value": None, "Label": {}}), indent=0).encode(), 1),
        (json.dumps(choice("x", {"Value": True, "Label": {}})).encode(), 1),
        (json.dumps(choice("x", {"Value": "9" * 5000, "Label": {}})).encode(), 1),
        (json.dumps(choice("x", {"Value": 2**31, "Label": {}})).encode(), 1),
        (json.dumps(choice("x", {"Value": -(2**31) - 1, "Label": {}})).encode(), 1),
        (XML.replace(b'value="2"', b'value="2147483648"'), 12),
        (XML.replace(b'value="2"', b'value="two"'), 12),
        (XML.replace(b'Name="lex_fit"', b""), 2),
        (XML.replace(b"</options>", b""), 16),
    ],
)  # fmt: skip
def test_what_has_no_number_cannot_be_read(raw: bytes, line: int) -> None:
    with pytest.raises(ExportUnreadable) as caught:
        read_export(Document("env/choice", raw))
    assert (caught.value.path, caught.value.line) == ("env/choice", line)


FOREIGN = (b"", b"{", b"[]", b"{}", b'{"value": 3}', b'{"Options": []}', b"<a/>", b"<options/>",
           b'{"Options": [{"label": 1}]}', b"Value,Label\n1,a\n")  # fmt: skip


@pytest.mark.parametrize("raw", FOREIGN)
def test_other_files_are_not_taken_for_dataverses(raw: bytes) -> None:
    found = format_of(Document("x", raw))
    assert found is None or found.crm != "dataverse"


@pytest.mark.parametrize("file", ["choices/lex_{}.json", "OptionSets/lex_{}.xml"])
def test_what_the_target_writes_is_read_back(file: str) -> None:
    job = sample_job(DataverseOptions())
    files = TARGET.render(job)
    assert TARGET.list_name is not None
    assert TARGET.code is not None
    for value_set in job.value_sets:
        seen = read_one(files[file.format(value_set.id)])
        assert seen.name == TARGET.list_name(value_set, job)
        expected = [
            (TARGET.code(item, value_set, job), {"en": item.label("en"), "fr": item.label("fr")},
             item.is_active)
            for item in value_set.values
        ]  # fmt: skip
        found = [(item.code, dict(item.labels), item.is_active) for item in seen.values]
        assert found == expected
