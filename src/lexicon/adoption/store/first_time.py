"""Who was right first time in all they were asked about an entry, as it is kept of each person.

Read for comparing the same people in two waves; nothing of it is told of one person.
"""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, select

from lexicon.adoption.store.tables.caches import STANDING

Place = tuple[str, str, int]
"""Team, entry, major version."""


def right_first_time(connection: Connection, wave: str) -> dict[Place, dict[str, bool]]:
    """Person → right in all, by team and meaning; who only answered too fast is left out."""
    query = select(STANDING).where(STANDING.c.wave == wave, STANDING.c.answers > 0)
    found: dict[Place, dict[str, bool]] = defaultdict(dict)
    for row in connection.execute(query):
        found[row.team, row.entry, row.major][row.person] = row.right == row.answers
    return dict(found)
