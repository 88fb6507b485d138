"""A mapping that says what cannot be is refused: every fault at its line, with what to do."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from lexicon.audit.crm_known import with_crm
from lexicon.audit.date_forms import form_faults, form_of
from lexicon.audit.mapping import Csv, Mapping
from lexicon.audit.mapping_file import MappingFaulty, MappingFile, read_mapping
from lexicon.audit.parsed import is_timed, moment
from tests.audit.data import asked, found, mapping_file, ours

FOUND_OUT = (
    'Write one sign, such as `delimiter: ";"`, or leave the line out: the delimiter is found out.'
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


def test_all_faults_are_told_at_once_those_of_shape_and_those_of_sense(tmp_path: Path) -> None:
    text = "crm: x\nkey: [1]\ncsv:\n  dates: ['%Q']\nvalues:\n  signed: {a: b}\n  fit: {bad: [G]}\n"
    told = _told(tmp_path, text)
    assert [line.split(":")[1] for line in told if line.startswith("m.yaml")] == list("12467")


def test_the_faults_are_told_in_french_too(tmp_path: Path) -> None:
    told = _told(tmp_path, "values: {fit: {good: A, poor: A}}\n", "fr")
    assert told == [
        "m.yaml:1: `A` désigne deux valeurs de `fit` : `good` et `poor`",
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


SIGNS = [f"%{dash}{sign}" for dash in ("", "-") for sign in map(chr, range(33, 127)) if sign != "-"]


@pytest.mark.parametrize("sign", SIGNS)
def test_the_signs_of_a_form_are_those_that_the_engine_knows(sign: str) -> None:
    unknown = [one for one in form_faults(f"%c {sign}") if one.message == "message_sign"]
    with duckdb.connect() as engine:
        try:
            engine.execute("SELECT try_strptime('', $1)", [f"%c {sign}"])
        except duckdb.InvalidInputException:
            assert unknown != []
        else:
            assert unknown == []


@pytest.mark.parametrize(
    ("form", "is_one"),
    [("%d/%m/%y", 1), ("%x", 1), ("%Y %j", 1), ("%G-W%V-%u", 1), ("%m/%Y", 0), ("%H:%M", 0)],
)
def test_a_form_names_a_day(form: str, is_one: int) -> None:
    assert (not any(form_faults(form))) == bool(is_one)


def test_of_several_forms_the_one_that_fits_is_taken() -> None:
    mapping = Mapping(csv=Csv(dates=("%d/%m/%Y", "%d/%m/%Y %H:%M")))
    texts = ("31/12/2025", "31/12/2025 14:05", "2025-12-30 08:00", "soon")
    with duckdb.connect() as engine:
        engine.execute("CREATE TABLE t AS SELECT unnest($1) AS text", [list(texts)])
        both = f"CAST({moment('text', mapping, 'UTC')} AS VARCHAR), {is_timed('text', mapping)}"
        read = engine.execute(f"SELECT {both} FROM t").fetchall()
    assert read[:3] == [
        ("2025-12-31 00:00:00", False),
        ("2025-12-31 14:05:00", True),
        ("2025-12-30 08:00:00", True),
    ]
    assert read[3][0] is None


@pytest.mark.parametrize(
    ("examples", "form"),
    [
        (("31/12/2025", "01/02/2026"), "%d/%m/%Y"),
        (("01/02/2026", "12/31/2025 2:05 PM"), "%m/%d/%Y"),
        (("12/31/2025 2:05:09 PM",), "%m/%d/%Y %I:%M:%S %p"),
        (("31.12.25 14:05",), "%d.%m.%y %H:%M"),
        (("soon", "2026-13-45"), ""),
    ],
)
def test_the_form_of_dates_is_seen_in_examples(examples: tuple[str, ...], form: str) -> None:
    assert form_of(examples) == form
    assert not form or not list(form_faults(form))


@pytest.mark.parametrize(
    ("csv", "advised"),
    [
        ({}, ['dates: "%d/%m/%Y"', 'decimal: ","', ""]),
        ({"dates": "%d.%m.%Y", "decimal": ","}, ['dates: ["%d/%m/%Y", …]', "", ""]),
    ],
)
def test_advice_names_what_the_mapping_does_not_say_yet(
    tmp_path: Path, csv: dict[str, str], advised: list[str]
) -> None:
    rows = 'id,became_mql_at,deal_amount,lead_score\n1,31/12/2025,"12,5,0",many\n'
    (tmp_path / "c.csv").write_text(rows, "utf-8")
    report = asked(tmp_path / "c.csv", mapping_file(tmp_path, csv=csv))
    hints = {line.field: line.hint for line in found(report, "value_misfit")}
    fields = ("became_mql_at", "deal_amount", "lead_score")
    told = [hints[field].partition("csv: {")[2].removesuffix("}`.") for field in fields]
    assert told == advised
