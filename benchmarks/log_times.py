"""How long the figures of all teams take from what is kept, and from the log with an index for it.

`python -m benchmarks.log_times FOLDER` says in seconds, medians, as JSON: the figures of one wave
read from what is kept; the same with how many know each word worked out, as the report does; and
people, answers and right ones counted from the log by team and entry.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from sqlalchemy import Connection, case, distinct, func, select, text

from benchmarks.log_input import NOW
from lexicon.adoption.measures.marks import likelihood_of_text
from lexicon.adoption.measures.team import known
from lexicon.adoption.store.figures import cells
from lexicon.adoption.store.open import open_store
from lexicon.adoption.store.tables.asking import RESPONSE

KEPT, REPORT, LOG = "from what is kept", "the whole report", "from the log"
_ROUNDS = 7


def main(folder: Path) -> None:
    """Measure both on one store."""
    store = open_store(f"sqlite:///{folder / 'adoption.sqlite'}", lambda: NOW)
    with store.writing() as connection:
        connection.execute(text(_INDEX))
    with store.reading() as connection:
        wave = connection.execute(select(func.max(RESPONSE.c.wave))).scalar_one()
        assert _from_log(connection) == len(cells(connection, wave))  # noqa: S101  both found all
        times = {
            KEPT: _timed(lambda: cells(connection, wave)),
            REPORT: _timed(lambda: _report(connection, wave)),
            LOG: _timed(lambda: _from_log(connection)),
        }
    store.close()
    print(json.dumps(times))


def _timed(work: Callable[[], Any]) -> float:
    found = []
    for _ in range(_ROUNDS):
        started = process_time()
        work()
        found.append(process_time() - started)
    return median(found)


def _report(connection: Connection, wave: str) -> None:
    """Of each team and word: how many answered, how many of them know it, with an interval."""
    for cell in cells(connection, wave):
        people = (likelihood_of_text(marks) for marks, count in cell.patterns for _ in range(count))
        known(people).between()


def _from_log(connection: Connection) -> int:
    """People, answers and right ones of each team and entry, by the covering index alone."""
    columns = RESPONSE.c
    query = select(
        columns.team,
        columns.entry,
        columns.major,
        func.count(distinct(columns.person)),
        func.count(),
        func.sum(case((columns.right, 1), else_=0)),
    ).group_by(columns.team, columns.entry, columns.major)
    return len(connection.execute(query).all())


_INDEX = 'CREATE INDEX IF NOT EXISTS ix_covering ON response (team, entry, major, person, "right")'

if __name__ == "__main__":
    main(Path(sys.argv[1]))
