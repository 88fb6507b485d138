"""The same files, unchanged, make and update the same tables on SQLite and on PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lexicon.model.header import Names
from lexicon.model.value_set import ValueSet
from lexicon.targets.sql import TARGET
from lexicon.targets.sql.options import SqlOptions
from lexicon.targets.target import Job
from tests.targets.golden import assert_golden
from tests.targets.hostile import hostile_job, hostile_texts
from tests.targets.sample import sample_job, sample_value_set
from tests.targets.sql.databases import Database, a_postgresql, a_sqlite
from tests.tools import need, run

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A new and empty database of each sort."""
    sqlite = request.param == "sqlite"
    made = a_sqlite() if sqlite else a_postgresql(request.getfixturevalue("postgres"))
    with made as database:
        yield database


def _script(value_set: ValueSet, options: SqlOptions | None = None) -> str:
    job = sample_job(options or SqlOptions())._replace(value_sets=(value_set,))
    return TARGET.render(job)[f"{value_set.id}.sql"].decode()


def test_the_golden_files_are_what_is_rendered() -> None:
    assert_golden(GOLDEN, TARGET.render(sample_job(SqlOptions())))


def test_the_same_tables_come_of_running_a_file_once_and_again(database: Database) -> None:
    question = "SELECT * FROM lexicon_lifecycle_stage ORDER BY sort_order"
    database.script(_script(sample_value_set("lifecycle_stage")))
    once = database.ask(question)
    database.script(_script(sample_value_set("lifecycle_stage")))
    assert database.ask(question) == once
    assert [row[:7] for row in once] == [
        ("contact", 1, 1, True, True, None, None),
        ("prospect", 3, 2, False, False, "1.1.0", "2027-12-31"),
        ("mql", 4, 3, True, False, None, None),
        ("client", 8, 4, True, False, None, None),
        ("suspect", 9, 5, False, False, "1.0.0", None),
    ]


def test_a_label_is_found_in_each_language(database: Database) -> None:
    database.script(_script(sample_value_set("lifecycle_stage")))
    question = "SELECT language, label FROM lexicon_lifecycle_stage_label WHERE value_id = 'mql'"
    assert sorted(database.ask(question)) == [
        ("en", "Marketing qualified lead"),
        ("fr", "Lead qualifié par le marketing"),
    ]


def test_a_changed_label_is_changed_and_nothing_else(database: Database) -> None:
    whole = sample_value_set("lead_status")
    question = "SELECT value_id, language, label FROM lexicon_lead_status_label ORDER BY 1, 2"
    database.script(_script(whole))
    before = database.ask(question)
    names = {**whole.values[0].names, "fr": Names(label="Tout neuf")}
    changed = (whole.values[0]._replace(names=names), *whole.values[1:])
    database.script(_script(whole._replace(values=changed)))
    after = [("new", "fr", "Tout neuf") if row[:2] == ("new", "fr") else row for row in before]
    assert database.ask(question) == after != before


def test_codes_and_replacements_are_found(database: Database) -> None:
    database.script(_script(sample_value_set("lifecycle_stage")))
    codes = "SELECT crm, code FROM lexicon_lifecycle_stage_code WHERE value_id = 'mql'"
    assert sorted(database.ask(codes)) == [
        ("hubspot", "marketingqualifiedlead"),
        ("salesforce", "MQL"),
    ]
    assert sorted(database.ask("SELECT * FROM lexicon_lifecycle_stage_replacement")) == [
        ("prospect", "contact"),
        ("suspect", "contact"),
        ("suspect", "mql"),
    ]


def test_sales_facts_are_found(database: Database) -> None:
    database.script(_script(sample_value_set("opportunity_stage")))
    question = (
        "SELECT id, probability, is_closed, is_won, forecast FROM lexicon_opportunity_stage"
        " ORDER BY sort_order"
    )
    assert database.ask(question) == [
        ("discovery", 10, False, False, "pipeline"),
        ("offer_sent", 62.5, False, False, "best_case"),
        ("closed_won", 100, True, True, "closed"),
        ("closed_lost", 0, True, False, "omitted"),
    ]


def test_a_removed_value_stays_inactive_for_the_records_that_hold_it(database: Database) -> None:
    whole = sample_value_set("lead_status")
    database.script(_script(whole))
    database.script(
        "CREATE TABLE contacts (status TEXT REFERENCES lexicon_lead_status (id));"
        "INSERT INTO contacts VALUES ('working')"
    )
    kept = tuple(value for value in whole.values if value.id != "working")
    database.script(_script(whole._replace(values=kept)))
    question = "SELECT id, number, is_active FROM lexicon_lead_status ORDER BY sort_order"
    assert database.ask(question) == [
        ("new", 1, True),
        ("handed_over", 3, True),
        ("class", 4, False),
        ("working", 2, False),
    ]
    label = "SELECT label FROM lexicon_lead_status_label WHERE value_id = 'working' ORDER BY label"
    assert database.ask(label) == [("En cours",), ("Working",)]


def test_a_list_without_values_leaves_all_inactive(database: Database) -> None:
    whole = sample_value_set("lead_status")
    database.script(_script(whole))
    database.script(_script(whole._replace(values=())))
    assert database.ask("SELECT DISTINCT is_active FROM lexicon_lead_status") == [(False,)]


def test_numbers_may_move_between_values(database: Database) -> None:
    whole = sample_value_set("lead_status")
    database.script(_script(whole))
    numbers = (2, 1, 3, 4)
    moved = (value._replace(number=n) for value, n in zip(whole.values, numbers, strict=True))
    database.script(_script(whole._replace(values=tuple(moved))))
    question = "SELECT id, number FROM lexicon_lead_status ORDER BY number"
    assert database.ask(question)[:2] == [("working", 1), ("new", 2)]


def test_a_number_used_again_stops_everything(database: Database) -> None:
    whole = sample_value_set("lead_status")
    database.script(_script(whole))
    taken = (whole.values[0]._replace(id="other"), *whole.values[1:])
    with pytest.raises((sqlite3.IntegrityError, psycopg.errors.UniqueViolation)):
        database.script(_script(whole._replace(values=taken)))
    database.undo()
    assert database.ask("SELECT count(*) FROM lexicon_lead_status WHERE number > 0") == [(4,)]


def test_a_migration_tool_may_keep_the_transaction_to_itself(database: Database) -> None:
    options = SqlOptions(prefix="", transaction=False)
    database.script(f"BEGIN; {_script(sample_value_set('lead_status'), options)} ROLLBACK")
    with pytest.raises((sqlite3.OperationalError, psycopg.errors.UndefinedTable)):
        database.ask("SELECT * FROM lead_status")


@settings(
    max_examples=3,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(texts=st.lists(hostile_texts(), min_size=40, max_size=60))
def test_hostile_texts_come_back_unchanged(texts: list[str], database: Database) -> None:
    job = hostile_job(texts, SqlOptions(), size=20)
    database.script(TARGET.render(job)["hostile.sql"].decode())
    question = "SELECT value_id, language, label, definition FROM lexicon_hostile_label"
    assert sorted(database.ask(question)) == _meant(job)


def test_the_command_lines_run_them_too(postgres: str, tmp_path: Path) -> None:
    psql, sqlite = need("psql"), need("sqlite3")
    for file in sorted(GOLDEN.glob("*.sql")) * 2:
        run([psql, postgres, "-q", "-v", "ON_ERROR_STOP=1", "-f", file])
        run([sqlite, "-bail", tmp_path / "firm.db", f".read '{file}'"])
    question = "SELECT label FROM lexicon_odd_texts_label ORDER BY value_id, language"
    told = run([psql, postgres, "-At", "-c", question])
    assert told == run([sqlite, tmp_path / "firm.db", question])
    assert 'It\'s "quoted"' in told


def _meant(job: Job) -> list[tuple[str, str, str, str | None]]:
    return sorted(
        (value.id, language, _unified(value.label(language)), _unified(value.definition[language]))
        for value in job.value_sets[0].values
        for language in job.languages
    )


def _unified(text: str) -> Any:
    return text.replace("\r\n", "\n").replace("\r", "\n") or None
