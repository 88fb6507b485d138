"""Columns: those called as people call a field are found; those that nobody reads are told."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from lexicon.audit.by_label import by_label
from lexicon.audit.mapping import Mapping
from lexicon.errors import LexiconError
from tests.audit.data import asked, found, mapping_file, ours


def columns(*there: str, **written: str) -> dict[str, object]:
    """Where each field is that is not in a column of its own name."""
    return dict(by_label(Mapping(columns=dict(written)), ours(), there).columns)


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (["Lead Source"], {"lead_source": "Lead Source"}),
        (["LEAD-SOURCE"], {"lead_source": "LEAD-SOURCE"}),
        (["E-mail"], {"email": "E-mail"}),
        (["LeadScore"], {"lead_score": "LeadScore"}),
        (["Score du lead"], {"lead_score": "Score du lead"}),
        (["adresse électronique"], {}),
        (["Lead source", "lead_source"], {}),
        (["Lead source", "LEAD SOURCE"], {}),
        (["Accepted by sales"], {}),
    ],
)
def test_a_heading_that_is_a_label_is_the_field(there: list[str], expected: dict[str, str]) -> None:
    assert columns(*there) == expected


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (["Firm"], {"company_size": "Firm"}),
        (["Company size", "Firm"], {"company_size": "Company size"}),
        (["Lead score"], {"lead_score": "Lead score"}),
        (["Firm", "FIRM"], {}),
    ],
)
def test_a_synonym_is_the_field_where_no_label_is(
    there: list[str], expected: dict[str, str]
) -> None:
    dictionary = ours()
    field = dictionary.fields["company_size"]
    said = field.names["en"].model_copy(update={"synonyms": ("Firm", "Lead score")})
    field = field.model_copy(update={"names": {**field.names, "en": said}})
    known = replace(dictionary, entries={**dictionary.entries, field.ref: field})
    assert by_label(Mapping(), known, there).columns == expected


def test_a_crm_exports_labels_where_its_own_names_are_not_there() -> None:
    known = Mapping(crm="hubspot", columns={"lifecycle_stage": "lifecyclestage"})
    found = by_label(known, ours(), ["Lifecycle Stage"]).columns
    assert found == {"lifecycle_stage": "Lifecycle Stage"}
    assert by_label(known, ours(), ["lifecyclestage", "Lifecycle Stage"]) == known


def test_what_the_mapping_says_comes_first() -> None:
    assert columns("Lead source", lead_source="X") == {"lead_source": "X"}


def test_columns_that_nothing_is_read_from_are_told(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("Ref,Lead source,Company,Owner,Phone\n", "utf-8")
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, key="Ref"))
    (line,) = found(report, "column_unread")
    assert line.facts == {"unread": 2, "there": 5, "columns": "Owner, Phone"}
    assert not line.is_fault


def test_data_of_which_nothing_is_known_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("ref^score\n1^20\n", "utf-8")
    (line,) = found(asked(tmp_path / "c.csv"), "field_none")
    assert line.is_fault
    assert line.message.startswith("the data has 1: ref^score; the dictionary knows accepted, ")


def test_of_data_without_a_field_all_columns_are_told_those_of_a_person_too(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("id,name,Phone\n1,Zo,5\n", "utf-8")
    (line,) = found(asked(tmp_path / "c.csv"), "field_none")
    assert (line.facts["there"], line.facts["columns"]) == (3, "id, name, Phone")


def test_an_address_under_its_label_tells_one_person_from_another(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text(
        "id,Adresse e-mail\n1,Ada@Firm.example\n2,ada@firm.example\n", "utf-8"
    )
    (line,) = found(asked(tmp_path / "c.csv"), "same_email")
    assert line.records == 2


def test_a_column_in_other_letters_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("Ref,Mail,fit\nx,a@b.example,zzz\n", "utf-8")
    mapping = mapping_file(tmp_path, key="REF", person={"email": "mail"})
    (line,) = found(asked(tmp_path / "c.csv", mapping, lists=True), "value_not_listed")
    assert line.rows == (("1", "x", "zzz"),)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"key": "Reff"}, "no column called `Reff`\n    → Did you mean `Ref`?"),
        ({"stage": "x"}, "no column called `x`\n    → There are: Mail, Ref, fit."),
        ({"columns": {"lead_scor": "Ref"}}, "dictionary\n    → Did you mean `lead_score`?"),
    ],
)
def test_a_name_that_is_not_there_is_told_with_the_nearest(
    tmp_path: Path, written: dict[str, object], told: str
) -> None:
    (tmp_path / "c.csv").write_text("Ref,Mail,fit\n", "utf-8")
    with pytest.raises(LexiconError) as refused:
        asked(tmp_path / "c.csv", mapping_file(tmp_path, **written))
    assert str(refused.value).endswith(told)


def test_a_heading_that_a_mac_wrote_is_found_by_its_name(tmp_path: Path) -> None:
    heads = [unicodedata.normalize("NFD", one) for one in ("Clé", "Critère", "Signé par", "Signé")]
    file = tmp_path / "c.csv"
    file.write_text(f"{','.join(heads)}\n7,good,sam,2026-03-02\n", "utf-8")
    signed = {"who": "Signé par", "when": "signé"}
    written = mapping_file(tmp_path, key="clé", columns={"fit": "Critère", "signed": signed})
    report = asked(file, written)
    assert (report.records, found(report, "column_unread")) == (1, [])
