"""Lines of a file that could not be read, and whose records are in no other finding."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.reading import UNREAD


def _find(held: Held) -> Iterator[Found]:
    unread = f"SELECT file, line FROM {UNREAD}"
    known = "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'reject_errors'"
    if held.ask(known)[0][0]:
        rejected = "CAST(file_id AS VARCHAR) AS file, line"
        unread = f"{unread} UNION SELECT {rejected} FROM reject_errors"
    lines, first = held.ask(f"SELECT count(*), min(line) FROM ({unread})")[0]
    if lines:
        message = "message" if lines > 1 else "message_one"
        yield Found(0, "false", "", {"lines": lines, "first": first}, message)


KIND = Kind(_find)
