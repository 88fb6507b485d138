"""Run the statements of a revision that is written as SQL, one file an engine."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection


def run(connection: Connection, revision: str) -> None:
    """Run `versions/<revision>.<engine>.sql`, whose statements stand apart by an empty line."""
    file = Path(__file__).parent / "versions" / f"{revision}.{connection.dialect.name}.sql"
    for statement in file.read_text(encoding="utf-8").split("\n\n"):
        connection.exec_driver_sql(statement.strip())
