"""What participants gave: answers, wordings, votes. Of each the last one counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, Table, delete, insert, select

from lexicon.adoption.store.tables.workshop import (
    WORKSHOP_ANSWER,
    WORKSHOP_SEAT,
    WORKSHOP_VOTE,
    WORKSHOP_WORDING,
)
from lexicon.adoption.store.workshops.rows import AnswerRow, VoteRow, WordingRow

Key = tuple[str, str]


def give(connection: Connection, seat: str, values: Mapping[Key, str], at: datetime) -> None:
    """Put a participant's answers in the place of earlier ones; an empty one takes it out."""
    hold(connection, seat)
    for (kind, about), value in values.items():
        connection.execute(
            delete(WORKSHOP_ANSWER).where(
                WORKSHOP_ANSWER.c.seat == seat,
                WORKSHOP_ANSWER.c.kind == kind,
                WORKSHOP_ANSWER.c.about == about,
            )
        )
        if value:
            row = {"seat": seat, "kind": kind, "about": about, "value": value, "written_at": at}
            connection.execute(insert(WORKSHOP_ANSWER), row)


def answers(connection: Connection, workshop: str) -> tuple[AnswerRow, ...]:
    """All answers of a workshop, in an order that tells nothing."""
    found = (
        select(WORKSHOP_ANSWER)
        .join(WORKSHOP_SEAT, WORKSHOP_SEAT.c.id == WORKSHOP_ANSWER.c.seat)
        .where(WORKSHOP_SEAT.c.workshop == workshop)
        .order_by(WORKSHOP_ANSWER.c.kind, WORKSHOP_ANSWER.c.about, WORKSHOP_ANSWER.c.seat)
    )
    return tuple(
        AnswerRow(row.seat, row.kind, row.about, row.value) for row in connection.execute(found)
    )


def add_wording(connection: Connection, workshop: str, row: WordingRow, at: datetime) -> None:
    """Put a definition to the vote; the same one is there once."""
    if any(
        (item.entry, item.language, item.text) == (row.entry, row.language, row.text)
        for item in wordings(connection, workshop)
    ):
        return
    values = {
        "id": row.id, "workshop": workshop, "entry": row.entry, "language": row.language,
        "text": row.text, "written_at": at,
    }  # fmt: skip
    connection.execute(insert(WORKSHOP_WORDING), values)


def wordings(connection: Connection, workshop: str) -> tuple[WordingRow, ...]:
    """The definitions that are put to the vote, in the order in which they came."""
    query = (
        select(WORKSHOP_WORDING)
        .where(WORKSHOP_WORDING.c.workshop == workshop)
        .order_by(WORKSHOP_WORDING.c.written_at, WORKSHOP_WORDING.c.id)
    )
    return tuple(
        WordingRow(row.id, row.entry, row.language, row.text) for row in connection.execute(query)
    )


def vote(connection: Connection, row: VoteRow, at: datetime) -> None:
    """One person, one vote."""
    hold(connection, row.seat)
    connection.execute(
        delete(WORKSHOP_VOTE).where(
            WORKSHOP_VOTE.c.seat == row.seat, WORKSHOP_VOTE.c.entry == row.entry
        )
    )
    values = {"seat": row.seat, "entry": row.entry, "wording": row.wording, "voted_at": at}
    connection.execute(insert(WORKSHOP_VOTE), values)


def votes(connection: Connection, workshop: str) -> tuple[VoteRow, ...]:
    """All votes of a workshop."""
    query = (
        select(WORKSHOP_VOTE)
        .join(WORKSHOP_SEAT, WORKSHOP_SEAT.c.id == WORKSHOP_VOTE.c.seat)
        .where(WORKSHOP_SEAT.c.workshop == workshop)
        .order_by(WORKSHOP_VOTE.c.entry, WORKSHOP_VOTE.c.seat)
    )
    return tuple(VoteRow(row.seat, row.entry, row.wording) for row in connection.execute(query))


def hold(connection: Connection, seat: str, table: Table = WORKSHOP_SEAT) -> None:
    """Two forms of one participant wait for each other."""
    connection.execute(select(table.c.id).where(table.c.id == seat).with_for_update()).all()
