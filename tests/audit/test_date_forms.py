"""The forms of dates: what their signs are, which make a day, which one examples show."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from lexicon.audit.date_forms import form_faults, form_of
from lexicon.audit.mapping import Csv, Mapping
from lexicon.audit.parsed import is_timed, moment
from tests.audit.data import asked, found, mapping_file

SIGNS = [f"%{dash}{sign}" for dash in ("", "-") for sign in map(chr, range(33, 127)) if sign != "-"]


def _is_known(engine: duckdb.DuckDBPyConnection, sign: str) -> bool:
    try:
        engine.execute("SELECT try_strptime('', $1)", [f"%c {sign}"])
    except duckdb.InvalidInputException:
        return False
    return True


def test_the_signs_of_a_form_are_those_that_the_engine_knows() -> None:
    with duckdb.connect() as engine:
        known = [sign for sign in SIGNS if _is_known(engine, sign)]
    assert [sign for sign in SIGNS if not any(form_faults(f"%c {sign}"))] == known


@pytest.mark.parametrize(
    ("form", "is_one"),
    [("%d/%m/%y", 1), ("%x", 1), ("%Y %j", 1), ("%G-W%V-%u", 1), ("%m/%Y", 0), ("%H:%M", 0)],
)
def test_a_form_names_a_day(form: str, is_one: int) -> None:
    assert (not any(form_faults(form))) == bool(is_one)


def test_of_a_form_that_nobody_sees_it_is_said_how_to_write_it(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("id,became_mql_at,signed_by,signed_at\n1,20260302,s,soon\n")
    hints = {line.field: line.hint for line in found(asked(tmp_path / "c.csv"), "value_misfit")}
    assert ("%Y, %m, %d" in hints["became_mql_at"], "%" in hints["signed"]) == (True, False)


@pytest.mark.parametrize(
    ("field", "value", "hint"),
    [
        ("became_mql_at", "46082.5", "A spreadsheet counts days like this: "),
        ("became_mql_at", "75011", "Correct the records; if many are written in one other way, "),
        ("lead_score", "12,5", "Correct the records."),
        ("lead_score", "12,0", "Correct the records; if all are written so, say how"),
        ("deal_amount", "12,5", "Correct the records; if all are written so, say how"),
    ],
)
def test_what_helps_is_what_is_advised(tmp_path: Path, field: str, value: str, hint: str) -> None:
    (tmp_path / "c.csv").write_text(f'id,{field}\n1,"{value}"\n', "utf-8")
    (line,) = found(asked(tmp_path / "c.csv"), "value_misfit")
    assert line.hint.startswith(hint)


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
