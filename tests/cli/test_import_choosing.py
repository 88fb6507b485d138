"""`lexicon import` of record types, where the lists that they choose from are elsewhere."""

from __future__ import annotations

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
