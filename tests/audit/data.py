"""A small CRM with faults of every kind, and its audit."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from lexicon.audit.held import Held
from lexicon.audit.opening import Data, opened_data
from lexicon.cli.auditing import Asked, audited
from lexicon.model.dictionary import Dictionary
from lexicon.printers.audit_report import AuditLine, AuditReport
from lexicon.source.load import load
from tests.tools import ROOT

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
COLUMNS = (
    "id", "email", "name", "company", "consent", "recycled", "lead_score", "fit", "demo_requested",
    "lifecycle_stage", "accepted_by", "accepted_at", "r0_held_by", "r0_held_at", "qualified_by",
    "qualified_at", "exception_granted_by", "exception_granted_at", "deal_amount",
)  # fmt: skip
_ROWS = """
1|a@b.example|Ada Née|Firm|oui|no|25|good|true|mql|||||||||12.5
2|A@B.example |Ada  Nee|FIRM|true|no|3|Good fit|no|mql|||||||||-1
3|c@d.eu|Bo|X|non||abc|good, poor|true|sal|sam|2026-03-02 10:00|sam|2026-03-01|s|2026-03-01 09:00
4|e@d.example|Cy|X|1|0|30|good|yes|lead|sam|2026-03-02|||||hos|2026-01-01|many
5||  |X|maybe||130|=awful|true|client|sam|2027-03-02|||||hos|
6|g@d.example|Di|Y|yes|no||poor|yes|lead|||||||||
7|h@d.example|Ed|Z|yes|no|25||yes|mql|||||||||
8|i@d.example|Fy|Z|yes|no|25|good|yes|Contact|||||||||
""".strip().splitlines()


@cache
def ours() -> Dictionary:
    """Our own dictionary, as its files are."""
    loaded = load(ROOT)
    assert loaded.dictionary is not None
    return loaded.dictionary


def records() -> list[dict[str, str]]:
    """The rows, each a text by column."""
    return [dict(zip(COLUMNS, (row + "|" * 19).split("|"), strict=False)) for row in _ROWS]


def write_csv(folder: Path, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """As a CRM exports it."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(records())
    file = folder / "contacts.csv"
    file.write_bytes(text.getvalue().encode(encoding))
    return file


def write_json(folder: Path) -> Path:
    """As JSON Lines, acts as objects."""
    file = folder / "contacts.jsonl"
    acts = ("accepted", "r0_held", "qualified", "exception_granted")
    lines = []
    for record in records():
        made: dict[str, Any] = {key: text or None for key, text in record.items()}
        for act in acts:
            who, when = made.pop(f"{act}_by"), made.pop(f"{act}_at")
            made[act] = {"who": who, "when": when} if who or when else None
        lines.append(json.dumps(made))
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def write_parquet(folder: Path) -> Path:
    """As Parquet."""
    file = folder / "contacts.parquet"
    with duckdb.connect() as opened:
        opened.execute(
            f"COPY (SELECT * FROM read_csv('{write_csv(folder)}', all_varchar = true)) TO '{file}'"
        )
    return file


def write_duckdb(folder: Path) -> Path:
    """As a table of a DuckDB file."""
    file = folder / "crm.db"
    with duckdb.connect(str(file)) as opened:
        opened.execute(
            "CREATE TABLE contacts AS "
            f"SELECT * FROM read_csv('{write_csv(folder)}', all_varchar = true)"
        )
    return file


def write_sqlite(folder: Path) -> Path:
    """As a table of an SQLite file."""
    file = folder / "crm.sqlite"
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    with closing(sqlite3.connect(file)) as opened:
        opened.execute(f"CREATE TABLE contacts ({names})")
        blanks = ", ".join("?" for _ in COLUMNS)
        rows = [tuple(record.values()) for record in records()]
        opened.executemany(f"INSERT INTO contacts VALUES ({blanks})", rows)
        opened.commit()
    return file


def asked(
    data: str | Path, mapping: Path | None = None, lists: bool = False, personal: bool = False
) -> AuditReport:
    """The audit of some data by our own dictionary, in English."""
    wish = Asked((str(data),), mapping, lists, personal, "en", False)
    return audited(wish, ours(), NOW)


def mapping_file(folder: Path, **written: object) -> Path:
    """A mapping; JSON is YAML too."""
    file = folder / "mapping.yaml"
    file.write_text(json.dumps(written), encoding="utf-8")
    return file


@contextmanager
def held_crm(folder: Path, contacts: str, stages: str, now: datetime) -> Iterator[Held]:
    """Contacts and the stages that they went through, both CSV, held against our dictionary."""
    (folder / "contacts.csv").write_text(contacts, encoding="utf-8")
    (folder / "stages.csv").write_text(stages, encoding="utf-8")
    history = {"file": "stages.csv", "record": "id", "stage": "stage", "at": "at"}
    data = Data((str(folder / "contacts.csv"),), mapping_file(folder, history=history))
    with opened_data(data, ours(), now) as opened:
        yield opened.held(ours())


def found(report: AuditReport, kind: str) -> list[AuditLine]:
    """The findings of one kind."""
    return [line for line in report.lines if line.kind == kind]


def facts(report: AuditReport, kind: str) -> list[tuple[int, Mapping[str, object]]]:
    """How many records, and what about."""
    return [(line.records, line.facts) for line in found(report, kind)]
