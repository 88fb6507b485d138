"""SQL says of every record what the Python evaluation says: true, false or unknown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import sqlglot
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as draw
from sqlglot import exp

from lexicon.criteria.classify import Ladder
from lexicon.criteria.evaluate import holds
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.compile import Compiler
from lexicon.criteria.sql.dialects import DIALECTS, Dialect, NotInSql
from lexicon.criteria.sql.ladder import ladder_query
from lexicon.criteria.sql.texts import SOURCE, ladder_text, table_text
from lexicon.criteria.sql.writing import column, identifier, literal, written
from lexicon.model.condition import Condition
from tests.criteria.sql_tables import (
    COLUMNS,
    CONDITIONS,
    FIELDS,
    MOMENTS,
    RECORDS,
    Database,
    a_duckdb,
    a_postgresql,
    a_sqlite,
)
from tests.criteria.worlds import condition
from tests.targets.hostile import hostile_texts

DRAWN = settings(
    max_examples=20,
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
ZONE = "Europe/Paris"
SEVERAL = draw.lists(CONDITIONS, min_size=3, max_size=6)


@pytest.fixture(scope="module", params=["duckdb", "sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """The same records in each database that can be run here."""
    if request.param == "postgres":
        made = a_postgresql(request.getfixturevalue("postgres"))
    else:
        made = a_duckdb() if request.param == "duckdb" else a_sqlite()
    with made as database:
        yield database


@pytest.fixture(scope="module")
def duck() -> Iterator[Database]:
    """DuckDB alone."""
    with a_duckdb() as database:
        yield database


def _outcomes(database: Database, conditions: list[Condition], dialect: Dialect) -> list[Any]:
    """Row → the outcome of each condition, compiled for a dialect and asked of the database."""
    compiler = Compiler(FIELDS, dialect, COLUMNS, ZONE)
    made = [
        exp.alias_(compiler.compiled(one), f"c{number}") for number, one in enumerate(conditions)
    ]
    query = exp.select(*made).from_("records").order_by("n")
    text = written(query, dialect)
    if dialect != database.dialect:
        text = sqlglot.transpile(text, read=dialect, write=database.dialect)[0]
        text = text.replace("CURRENT_TIMEZONE()", "CURRENT_SETTING('TimeZone')")  # as DuckDB says
    return [tuple(None if one is None else bool(one) for one in row) for row in database.ask(text)]


def _expected(conditions: list[Condition]) -> list[Any]:
    return [tuple(holds(one, record, FIELDS, ZONE) for one in conditions) for record in RECORDS]


@DRAWN
@given(conditions=SEVERAL)
def test_every_database_agrees_with_python(database: Database, conditions: list[Condition]) -> None:
    assert _outcomes(database, conditions, database.dialect) == _expected(conditions)


@settings(DRAWN, max_examples=40)
@given(conditions=draw.lists(MOMENTS, min_size=8, max_size=12))
def test_every_database_compares_moments_with_and_without_zones_as_python_does(
    database: Database, conditions: list[Condition]
) -> None:
    assert _outcomes(database, conditions, database.dialect) == _expected(conditions)


@pytest.mark.parametrize("dialect", sorted({*DIALECTS} - {"postgres", "sqlite", "duckdb"}))
@settings(DRAWN, max_examples=10)
@given(conditions=SEVERAL)
def test_a_translation_that_is_read_back_agrees_too(
    duck: Database, dialect: Dialect, conditions: list[Condition]
) -> None:
    assert _outcomes(duck, conditions, dialect) == _expected(conditions)


@DRAWN
@given(rungs=draw.lists(CONDITIONS, min_size=1, max_size=5))
def test_the_furthest_stage_of_each_row_is_that_of_the_record(
    database: Database, rungs: list[Condition]
) -> None:
    named = tuple((f"s{number}", rung) for number, rung in enumerate(rungs))
    stages = Ladder(named, FIELDS, ZONE)
    query = ladder_query(stages, exp.to_table("records"), ["n"], database.dialect, COLUMNS)
    found = sorted(database.ask(written(query, database.dialect)))
    assert [(row[1], row[2], bool(row[3])) for row in found] == [
        (one.stage, one.possible, one.certain) for one in map(stages.classify, RECORDS)
    ]


@DRAWN
@given(text=hostile_texts().filter(lambda text: "\0" not in text))
def test_a_hostile_text_is_only_a_text(database: Database, text: str) -> None:
    query = exp.select(literal(text))
    assert database.ask(written(query, database.dialect)) == [(text,)]


@DRAWN
@given(name=hostile_texts().map(lambda text: text[:20].replace("\0", "") + "x"))
def test_a_hostile_name_is_only_a_name(database: Database, name: str) -> None:
    made = exp.alias_(exp.Literal.number(1), identifier(name, database.dialect))
    query = exp.select(column(name, database.dialect)).from_(exp.select(made).subquery("t"))
    assert database.ask(written(query, database.dialect)) == [(1,)]


def test_codes_of_the_table_are_read_as_our_values(database: Database) -> None:
    columns = Columns.model_validate(
        {
            "columns": {"fit": "note", "demo": "name"},
            "values": {"fit": {"good": ["Z", "a"], "poor": "%"}, "demo": {True: "É", False: "Z"}},
        }
    )
    compiler = Compiler(FIELDS, database.dialect, columns)
    good = condition({"field": "fit", "is": "good"})
    query = exp.select(
        compiler.compiled(good), compiler.compiled(condition({"field": "demo", "is": True}))
    )
    rows = database.ask(written(query.from_("records").order_by("n"), database.dialect))
    fits = {"Z": True, "a": True, None: None, "": None}
    demos = {"É": True, "Z": False}
    assert [tuple(None if one is None else bool(one) for one in row) for row in rows] == [
        (fits.get(_text(record, "note"), False), demos.get(_text(record, "name")))
        for record in RECORDS
    ]


def _text(record: Any, name: str) -> Any:
    return record.get(name)


def test_an_act_is_filled_where_who_and_when_are() -> None:
    columns = Columns.model_validate({"columns": {"signed": {"when": "signed_at"}}})
    compiler = Compiler(FIELDS, "duckdb", columns)
    signed = condition({"field": "signed", "filled": True})
    alone = written(compiler.compiled(signed), "duckdb")
    both = written(Compiler(FIELDS, "duckdb").compiled(signed), "duckdb")
    assert ("signed_by" in alone, "signed_by" in both) == (False, True)


def test_snowflake_finds_columns_that_were_made_without_quotes() -> None:
    assert identifier("lead_score", "snowflake").this == "LEAD_SCORE"
    assert identifier("Lead Score", "snowflake").this == "Lead Score"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_what_no_database_can_hold_is_refused(dialect: Dialect) -> None:
    compiler = Compiler(FIELDS, dialect)
    with pytest.raises(NotInSql):
        compiler.compiled(condition({"field": "name", "is": "a\0b"}))
    with pytest.raises(NotInSql):
        compiler.compiled(condition({"field": "none_such", "filled": True}))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_tables_name_has_its_parts_quoted(dialect: Dialect) -> None:
    named = table_text(("crm", "Leads 2"), dialect)
    read = sqlglot.parse_one(f"SELECT 1 FROM {named}", dialect)  # noqa: S608
    table = read.find(exp.Table)
    assert table is not None
    assert (table.db.lower(), table.name) == ("crm", "Leads 2")


def test_the_table_may_be_left_for_a_template_to_name() -> None:
    stages = Ladder((("all", condition({"always": True})),), FIELDS)
    text = ladder_text(stages, None, ["n"], "duckdb")
    assert text.count(SOURCE) == 1
    assert ladder_text(stages, (SOURCE,), ["n"], "duckdb").replace(f'"{SOURCE}"', SOURCE) == text
