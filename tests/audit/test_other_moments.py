"""Moments that are not written as ISO has it, and can still mean one thing only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from lexicon.audit.fitted import Form
from lexicon.audit.given import Given
from lexicon.audit.mapping import Csv, Mapping
from lexicon.audit.month_names import month_text
from lexicon.audit.opening import Data, opened_data
from lexicon.audit.parsed import is_timed, moment, value
from lexicon.criteria.classify import classify
from tests.audit.data import mapping_file
from tests.criteria.worlds import FIELDS, FIT, ladder_of

PARIS = "Europe/Paris"
NOW = datetime(2026, 11, 22, tzinfo=UTC)
SEEN = ladder_of(
    {"any": {"always": True}, "seen": {"field": "seen_at", "at_least": "2026-03-03 15:00"}},
    *FIELDS,
    FIT,
)
DAY = SEEN.fields["seen_on"]
NAMED = {
    "3 mars 2026": "2026-03-03",
    "12 févr. 2026": "2026-02-12",
    "12\u00a0FEVR.\u00a02026": "2026-02-12",
    "1er août 2026": "2026-08-01",
    "lundi 30 juin 2026": "2026-06-30",
    "14 juil. 2026": "2026-07-14",
    "12-janv-26": "2026-01-12",
    "31 déc. 2026": "2026-12-31",
    "03-Mar-2026": "2026-03-03",
    "Mar 3, 2026": "2026-03-03",
    "Tue, 3rd March 2026": "2026-03-03",
    "September 5 2026": "2026-09-05",
}
TIMED = {
    "3 mars 2026 à 14h05": "2026-03-03 14:05:00",
    "3 mars 2026 09:05:59": "2026-03-03 09:05:59",
    "Mar 3, 2026, 2:05 PM": "2026-03-03 14:05:00",
    "Mar 3, 2026 12:05 am": "2026-03-03 00:05:00",
    "1772546700": "2026-03-03 15:05:00",
    "1772546700000": "2026-03-03 15:05:00",
    "1772546700000.0": "2026-03-03 15:05:00",
    "1772546700.25": "2026-03-03 15:05:00.25",
    "2026-03-03T14:05:00.000+0000": "2026-03-03 15:05:00",
    "2026-03-03 14:05:00 +0000": "2026-03-03 15:05:00",
}
NEITHER = (
    "31 juin 2026", "30 février 2026", "mars 2026", "3 mai", "12 am 2026", "jui 3, 2026", "26",
    "3 marsu 2026", "20260303", "2000000000", "177254670", "17725467000", "3 mars 2026 25:00",
)  # fmt: skip


@pytest.mark.parametrize("text", [*NAMED, *(text for text in TIMED if "ar" in text), *NEITHER])
def test_a_record_names_the_same_months_as_a_table(text: str) -> None:
    assert month_text(text) == {**NAMED, **TIMED}.get(text)


def test_a_month_may_be_named_in_a_record_of_either_language() -> None:
    written = {"seen_on": "Tue, 3rd March 2026", "seen_at": "3 mars 2026 à 16h05"}
    values, findings = Form(SEEN).fitted(Given(1, written), "f.json")
    assert (values, findings) == ({"seen_on": "2026-03-03", "seen_at": "2026-03-03 16:05:00"}, ())


def _read(texts: Sequence[str], mapping: Mapping) -> list[tuple[object, ...]]:
    with duckdb.connect() as engine:
        engine.execute(f"SET TimeZone = '{PARIS}'")
        engine.execute("CREATE TABLE t AS SELECT unnest($1) AS text", [list(texts)])
        at = f"CAST({moment('text', mapping, PARIS)} AS VARCHAR)"
        timed = f"{is_timed('text', mapping)}"
        return engine.execute(
            f"SELECT {at}, {timed}, {value(DAY, 'text', mapping, PARIS)} FROM t"
        ).fetchall()


@pytest.mark.parametrize("forms", [(), ("%d/%m/%Y",)])
def test_a_month_may_have_its_name_in_french_or_english(forms: tuple[str, ...]) -> None:
    expected = [(f"{day} 00:00:00", False, day) for day in NAMED.values()]
    assert _read([*NAMED], Mapping(csv=Csv(dates=forms))) == expected


def test_a_time_of_day_may_follow_and_a_moment_may_be_counted_from_1970() -> None:
    expected = [(at, True, at[:10]) for at in TIMED.values()]
    assert _read([*TIMED], Mapping()) == expected


def test_what_is_no_day_stays_unread() -> None:
    assert [row[0] for row in _read(NEITHER, Mapping())] == [None] * len(NEITHER)
    assert [row[2] for row in _read(NEITHER, Mapping())] == [None] * len(NEITHER)


@pytest.mark.parametrize("zone", ["America/New_York", PARIS, "Asia/Tokyo"])
def test_a_day_counted_at_greenwich_is_that_day_in_every_zone(zone: str) -> None:
    with duckdb.connect() as engine:
        engine.execute(f"SET TimeZone = '{zone}'")
        text = "'1772496000000'"
        at = moment(text, Mapping(), zone, is_day=True)
        timed = is_timed(text, Mapping(), is_day=True)
        read = engine.execute(
            f"SELECT CAST({at} AS VARCHAR), {timed}, {value(DAY, text, Mapping(), zone)}"
        ).fetchall()
    assert read == [("2026-03-03 00:00:00", False, "2026-03-03")]


WRITTEN = (
    ("2026-03-03T14:05:00.000+0000", None),
    ("2026-03-03T13:59:59.999+0000", None),
    ("2026-03-03 15:00:00.5", None),
    (1772546700000, None),
    (1772546700, None),
    (1772546000, None),
    ("03/03/2026", "%d/%m/%Y"),
    ("04/03/2026", "%d/%m/%Y"),
    ("31/01/2026", "%d/%m/%Y"),
)


@pytest.mark.parametrize(("written", "form"), WRITTEN)
def test_a_criterion_compares_the_moment_that_is_meant(
    tmp_path: Path, written: str | int, form: str | None
) -> None:
    (tmp_path / "c.csv").write_text(f"id,seen_at\n1,{written}\n", "utf-8")
    mapping = mapping_file(tmp_path, csv={"dates": form}) if form else None
    data = Data((str(tmp_path / "c.csv"),), mapping)
    with opened_data(data, SEEN, NOW) as opened:
        ((stage,),) = opened.held(SEEN).ask("SELECT stage_by_definition FROM records")
    iso = datetime.strptime(str(written), form).date().isoformat() if form else written  # noqa: DTZ007  a day
    values, faults = Form(SEEN).fitted(Given(1, {"seen_at": iso}), "f.json")
    assert (faults, classify(values, SEEN).stage) == ((), stage)


def test_a_number_beyond_all_reckoning_is_a_misfit_like_any_other() -> None:
    _, faults = Form(SEEN).fitted(Given(1, {"seen_at": 10**400}), "f.json")
    assert [fault.rule for fault in faults] == ["value_misfit"]
