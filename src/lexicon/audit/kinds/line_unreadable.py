"""Lines of a CSV file that could not be read, and whose records are in no other finding."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind


def _find(held: Held) -> Iterator[Found]:
    known = "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'reject_errors'"
    if not held.ask(known)[0][0]:
        return
    lines, first = held.ask("SELECT count(DISTINCT (file_id, line)), min(line) FROM reject_errors")[
        0
    ]
    if lines:
        yield Found(0, "false", facts={"lines": lines, "first": first})


KIND = Kind(_find)
