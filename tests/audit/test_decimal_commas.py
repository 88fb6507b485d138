"""A number with a decimal comma is the same to `classify` and to an audit, at every boundary."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as draw

from lexicon.audit.fitted import Form
from lexicon.audit.given import Given
from lexicon.audit.opening import Data, opened_data
from lexicon.criteria.classify import classify
from lexicon.model.dictionary import Dictionary
from tests.audit.data import asked, mapping_file
from tests.criteria.worlds import FIELDS, FIT, ladder_of

LADDER = {
    "any": {"always": True},
    "worth": {"field": "amount", "at_least": 12.5},
    "big": {"field": "amount", "above": 1200.5},
}
NOW = datetime(2026, 11, 22, tzinfo=UTC)


BOUNDARIES = draw.sampled_from([12.49, 12.5, 12.51, 1200.49, 1200.5, 1200.51, 0.01])
AMOUNTS = BOUNDARIES | draw.floats(0.01, 3000).map(lambda it: round(it, 2))
TEXTS = draw.builds(
    lambda amount, space: f"{amount:,.2f}".replace(",", space).replace(".", ","),
    AMOUNTS,
    draw.sampled_from([" ", "\u00a0", "\u202f", ""]),
)
"""As a French spreadsheet writes them."""


def by_audit(folder: Path, written: list[str], known: Dictionary) -> list[tuple[object, ...]]:
    """Amount and furthest stages of each record, in the engine's SQL."""
    rows = (f"{number};{text}\n" for number, text in enumerate(written))
    (folder / "c.csv").write_text("id;amount\n" + "".join(rows), "utf-8")
    data = Data((str(folder / "c.csv"),), mapping_file(folder, csv={"decimal": ","}))
    asked = "SELECT amount, stage_by_definition, stage_possible FROM records ORDER BY lexicon_row"
    with opened_data(data, known, NOW) as opened:
        return opened.held(known).ask(asked)


@settings(max_examples=4, deadline=None)
@given(written=draw.lists(TEXTS | draw.just(""), min_size=40, max_size=80))
def test_every_record_is_at_the_same_stage_for_both(
    tmp_path_factory: pytest.TempPathFactory, written: list[str]
) -> None:
    known = ladder_of(LADDER, *FIELDS, FIT)
    expected = []
    for text in written:
        values, faults = Form(known).fitted(Given(1, {"amount": text}), "f.json")
        found = classify(values, known)
        expected.append((values["amount"] or None, found.stage, found.possible))
        assert faults == ()
    assert by_audit(tmp_path_factory.mktemp("commas"), written, known) == expected


def test_a_number_that_is_one_already_has_no_comma(tmp_path: Path) -> None:
    file = tmp_path / "c.parquet"
    duckdb.execute(f"COPY (SELECT 1 AS id, 20::DECIMAL(8, 3) AS lead_score) TO '{file}'")
    report = asked(file, mapping_file(tmp_path, csv={"decimal": ","}))
    assert [line.kind for line in report.lines if line.is_fault] == []


@pytest.mark.parametrize("column", ["'12,5'", "encode('12,5')", "['12,5']"])
def test_a_comma_in_whatever_holds_text_is_read_as_the_mapping_says(
    tmp_path: Path, column: str
) -> None:
    duckdb.execute(f"COPY (SELECT 1 AS id, {column} AS deal_amount) TO '{tmp_path}/c.parquet'")
    report = asked(tmp_path / "c.parquet", mapping_file(tmp_path, csv={"decimal": ","}))
    assert [line.kind for line in report.lines if line.field == "deal_amount"] == []
