"""What the group settled, entry by entry; it may settle it otherwise until the end."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from lexicon.adoption.store.tables.workshop import WORKSHOP_CHOICE
from lexicon.adoption.store.workshops.rows import ChoiceRow


def put(connection: Connection, workshop: str, row: ChoiceRow, at: datetime) -> None:
    """Keep a choice in the place of an earlier one."""
    take_back(connection, workshop, row.about)
    values = {
        "workshop": workshop, "about": row.about, "kind": row.kind, "value": row.value,
        "texts": json.dumps(dict(row.texts), ensure_ascii=False), "chosen_at": at,
    }  # fmt: skip
    connection.execute(insert(WORKSHOP_CHOICE), values)


def take_back(connection: Connection, workshop: str, about: str) -> None:
    """Nothing is settled about it any more."""
    connection.execute(
        delete(WORKSHOP_CHOICE).where(
            WORKSHOP_CHOICE.c.workshop == workshop, WORKSHOP_CHOICE.c.about == about
        )
    )


def choices(connection: Connection, workshop: str) -> tuple[ChoiceRow, ...]:
    """All that was settled, by entry."""
    query = (
        select(WORKSHOP_CHOICE)
        .where(WORKSHOP_CHOICE.c.workshop == workshop)
        .order_by(WORKSHOP_CHOICE.c.about)
    )
    return tuple(
        ChoiceRow(row.about, row.kind, row.value, json.loads(row.texts))
        for row in connection.execute(query)
    )
