"""`lexicon import` of record types, where the lists that they choose from are elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import ROOT, lexicon

ORG = ROOT / "tests" / "exchange" / "org"


def _record_type(folder: Path, *fields: str) -> Path:
    offered = "".join(
        f"<picklistValues><picklist>{name}</picklist><values><fullName>Good</fullName>"
        "<default>false</default></values></picklistValues>"
        for name in fields
    )
    file = folder / "objects" / "Lead" / "recordTypes" / "Partner.recordType-meta.xml"
    file.parent.mkdir(parents=True)
    inside = f"<fullName>Partner</fullName><label>P</label>{offered}"
    file.write_text(f"<RecordType>{inside}</RecordType>", encoding="utf-8")
    return file


def test_record_types_alone_ask_for_the_lists_that_they_choose_from(tmp_path: Path) -> None:
    file = _record_type(tmp_path, "Fit__c", "LeadSource")
    ran = lexicon("import", "salesforce", file, "--into", tmp_path / "words")
    assert (ran.code, (tmp_path / "words").exists()) == (2, False)
    assert "or objects/…/fields: Lead.Fit__c, LeadSource.\n" in ran.err


def test_record_types_alone_are_told_to_a_dictionary_that_has_the_lists(tmp_path: Path) -> None:
    lexicon("import", "salesforce", ORG, "--into", tmp_path / "words")
    ran = lexicon(
        "import", "salesforce", _record_type(tmp_path, "Interests__c"), "--into", tmp_path / "words"
    )
    assert (ran.code, ran.out) == (0, "")
    assert "Lead.Partner: Add `Lead.Partner: {label: P" in ran.err
    assert "another kind of field" not in ran.err


def test_what_is_to_be_copied_is_told_whole(tmp_path: Path) -> None:
    values = [f"Value number {number} of a long list" for number in range(30)]
    rows = "".join(f"Lead.Long__c,{name},{name}\n" for name in values)
    table = tmp_path / "lists.csv"
    table.write_text(f"list,value,label\n{rows}", encoding="utf-8")
    words = tmp_path / "words"
    assert lexicon("import", "salesforce", table, "--into", words).code == 0
    file = _record_type(tmp_path, "Long__c")
    offered = "".join(f"<values><fullName>{name}</fullName></values>" for name in values[1:])
    file.write_text(
        file.read_text("utf-8").replace("</picklist>", f"</picklist>{offered}"), "utf-8"
    )
    ran = lexicon("import", "salesforce", file, "--into", words)
    assert (ran.code, f"{values[-1]}]" in ran.err.replace("'", "").replace('"', "")) == (0, True)


def _answer(folder: Path, number: str, *codes: str) -> Path:
    """What the API answers of one record type for the field Source__c; it begins with the first."""
    values = [{"attributes": None, "label": code, "value": code} for code in codes]
    address = f"/ui-api/object-info/Lead/picklist-values/{number}/Source__c"
    told = {"controllerValues": {}, "defaultValue": values[0], "values": values, "url": address}
    file = folder / f"{number}.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


def test_answers_for_record_types_make_one_list_that_may_lack_some(tmp_path: Path) -> None:
    first = _answer(tmp_path, "0125g000000abcdAAA", "Web", "Fair")
    other = _answer(tmp_path, "0125g000000abceAAA", "Mail", "Web")
    ran = lexicon("import", "salesforce", first, other, "--into", tmp_path / "words")
    assert ran.code == 0
    assert ran.out == f"{tmp_path}/words/dictionary/picklists/source.yaml: 3 values\n"
    assert "some record types offer, so that values may be lacking: Lead.Source__c." in ran.err
    assert "Not kept" not in ran.err
    made = (tmp_path / "words" / "dictionary" / "picklists" / "source.yaml").read_text("utf-8")
    assert "default" not in made


def test_of_a_record_type_whose_own_file_is_there_nothing_is_left_out(tmp_path: Path) -> None:
    number = "0125g000000abcdAAA"
    info = {"recordTypeId": number, "developerName": "Partner", "name": "P"}
    field = {"name": "Source__c", "picklistValues": [{"value": "Web"}, {"value": "Mail"}]}
    told = {"name": "Lead", "fields": [field], "recordTypeInfos": [info]}
    describe = tmp_path / "lead.json"
    describe.write_text(json.dumps(told), encoding="utf-8")
    answer, own = _answer(tmp_path, number, "Web"), _record_type(tmp_path, "Source__c")
    for files, is_left_out in (((answer,), True), ((answer, own), False)):
        into = tmp_path / f"words{len(files)}"
        ran = lexicon("import", "salesforce", describe, *files, "--into", into)
        assert (ran.code, "What these record types offer is left out" in ran.err) == (
            0,
            is_left_out,
        )
        assert "values may be lacking" not in ran.err


def test_a_field_alone_is_told_to_a_dictionary_that_has_its_list(tmp_path: Path) -> None:
    town = tmp_path / "Town.globalValueSet-meta.xml"
    inside = "<customValue><fullName>Lille</fullName><label>Lille</label></customValue>"
    town.write_text(f"<GlobalValueSet>{inside}</GlobalValueSet>", encoding="utf-8")
    words = tmp_path / "words"
    assert lexicon("import", "salesforce", town, "--into", words).code == 0
    field = tmp_path / "objects" / "Lead" / "fields" / "Town__c.field-meta.xml"
    field.parent.mkdir(parents=True)
    value_set = "<valueSet><valueSetName>Town</valueSetName></valueSet>"
    inside = f"<fullName>Town__c</fullName><label>Town</label><type>Picklist</type>{value_set}"
    field.write_text(f"<CustomField>{inside}</CustomField>", encoding="utf-8")
    ran = lexicon("import", "salesforce", field, "--into", words)
    assert (ran.code, ran.out) == (
        0,
        f"{words}/dictionary/fields/town.yaml: a field that offers Town\n",
    )
