"""A mapping that says what cannot be is refused: every fault at its line, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.audit.crm_known import with_crm
from lexicon.audit.mapping import Mapping
from lexicon.audit.mapping_file import MappingFaulty, MappingFile, read_mapping
from tests.audit.data import asked, found, mapping_file, ours

FOUND_OUT = (
    'Write one sign, such as `delimiter: ";"`, or leave the line out: the delimiter is found out.'
)

SHAPE = "a mapping has lines like `key: Record ID`, not a list or a text alone"
SHAPE_HINT = (
    "Write `columns: {lead_score: Score}`, for each field the column that keeps it; "
    "an empty file is a mapping too."
)


def _read(folder: Path, text: str) -> MappingFile:
    file = folder / "m.yaml"
    file.write_text(text, encoding="utf-8")
    return read_mapping(file, ours())


def _told(folder: Path, text: str, language: str = "en") -> list[str]:
    with pytest.raises(MappingFaulty) as refused:
        _read(folder, text)
    return refused.value.said(language).replace(f"  {folder.as_posix()}/", "").split("\n")[1:]


@pytest.mark.parametrize(
    ("text", "fault", "hint"),
    [
        (
            "crm: hubspott",
            "the dictionary has neither names nor codes of a CRM called `hubspott`",
            "Did you mean `hubspot`?",
        ),
        ("columns: {fitt: F}", "`fitt` is no field of the dictionary", "Did you mean `fit`?"),
        ("values: {fit: {god: G}}", "`god` is no value of `fit`", "Did you mean `good`?"),
        ("values: {fit: {Good fit: G}}", "`Good fit` is no value of `fit`", "Did you mean `good`?"),
        ("values: {consent: {oui: O}}", "`oui` is no value of `consent`", "Did you mean `true`?"),
        (
            "values: {fit: {good: [A, B], poor: [C, A]}}",
            "`A` stands for two values of `fit`: `good` and `poor`",
            "Leave it behind one of them.",
        ),
        (
            "columns: {fit: {who: A, when: B}}",
            "`fit` is not something that somebody does: it has no `who` and no `when`",
            "Write the one column that keeps it: `fit: Column`.",
        ),
        (
            'csv: {delimiter: "\\""}',
            '`"` cannot part the cells of a table',
            FOUND_OUT,
        ),
        (
            "csv: {dates: jj/mm/aaaa hh:mm}",
            "`jj/mm/aaaa hh:mm` is no form of a date: it takes a year, a month and a day",
            'Write `"%d/%m/%Y %H:%M"`.',
        ),
    ],
)
def test_a_fault_is_told_at_its_line_with_what_to_do(
    tmp_path: Path, text: str, fault: str, hint: str
) -> None:
    assert _told(tmp_path, f"table: x\n{text}\n") == [f"m.yaml:2: {fault}", f"    → {hint}"]


@pytest.mark.parametrize("text", ["- key: id\n- stage: s\n", "key\n"])
def test_a_mapping_that_is_no_mapping_is_told_what_one_is(tmp_path: Path, text: str) -> None:
    assert _told(tmp_path, text) == [f"m.yaml:1: {SHAPE}", f"    → {SHAPE_HINT}"]


def test_all_faults_are_told_at_once_those_of_shape_and_those_of_sense(tmp_path: Path) -> None:
    text = "crm: x\nkey: [1]\ncsv:\n  dates: ['%Q']\nvalues:\n  signed: {a: b}\n  fit: {bad: [G]}\n"
    told = _told(tmp_path, text)
    assert [line.split(":")[1] for line in told if line.startswith("m.yaml")] == list("12467")


def test_the_faults_are_told_in_french_too(tmp_path: Path) -> None:
    told = _told(tmp_path, "values: {fit: {good: A, poor: A}}\n", "fr")
    assert told == [
        "m.yaml:1: `A` désigne deux valeurs de `fit`\u00a0: `good` et `poor`",
        "    → Ne le laissez que derrière l’une des deux.",
    ]


def test_a_mapping_in_which_nothing_is_written_yet_says_nothing(tmp_path: Path) -> None:
    assert _read(tmp_path, "# crm: hubspot\n").written == Mapping()


def test_columns_that_are_not_there_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("id,fit\n1,good\n", "utf-8")
    history = {"file": "c.csv", "record": "Id", "stage": "phase", "at": "fit"}
    mapping = mapping_file(tmp_path, key="ref", columns={"signed": {"when": "s"}}, history=history)
    with pytest.raises(MappingFaulty) as refused:
        asked(tmp_path / "c.csv", mapping)
    assert [one.facts["column"] for one in refused.value.findings] == ["ref", "s", "phase"]


def test_a_written_column_must_be_there_though_those_of_the_crm_need_not(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("id,lifecyclestage\n1,lead\n", "utf-8")
    assert asked(tmp_path / "c.csv", mapping_file(tmp_path, crm="hubspot")).records == 1
    mapping = mapping_file(tmp_path, crm="hubspot", columns={"fit": "fitness"})
    with pytest.raises(MappingFaulty, match="`fitness`"):
        asked(tmp_path / "c.csv", mapping)


def test_the_columns_of_a_history_are_found_whatever_their_case_and_accents(
    tmp_path: Path,
) -> None:
    (tmp_path / "c.csv").write_text("id,lifecycle_stage\n1,client\n", "utf-8")
    (tmp_path / "h.csv").write_text("Re\u0301f,E\u0301tape,Le\n1,client,2026-01-01\n", "utf-8")
    history = {"file": "h.csv", "record": "r\u00e9f", "stage": "\u00c9tape", "at": "le"}
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, history=history))
    assert (report.records, found(report, "history_unread")) == (1, [])


def test_a_code_that_is_written_comes_beside_those_of_the_crm() -> None:
    field = ours().fields["lifecycle_stage"]
    written = Mapping(crm="hubspot", values={"lifecycle_stage": {"mql": ("M", "lead")}})
    codes = with_crm(written, ours()).codes(field)
    assert (codes["M"], codes["lead"], codes["customer"]) == ("mql", "mql", "client")


def test_blanks_around_a_code_do_not_matter() -> None:
    written = Mapping(values={"fit": {"good": (" A ",)}})
    assert written.codes(ours().fields["fit"]) == {"A": "good"}
