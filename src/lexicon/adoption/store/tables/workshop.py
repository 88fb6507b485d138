"""Workshops: who sat there, what each wrote alone, what the group voted and chose."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, text

from lexicon.adoption.store.columns import Moment
from lexicon.adoption.store.tables.metadata import METADATA

WORKSHOP = Table(
    "workshop",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("code", Text, nullable=False, unique=True),
    Column("phase", Text, nullable=False),
    Column("plan", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("paper", Text, nullable=False, server_default=""),
)
"""One workshop. `plan` is what it is about (JSON); `revision` counts what its leaders did, so that
two of them never overwrite each other; `paper` is the page to sign, as it was that day."""

WORKSHOP_SEAT = Table(
    "workshop_seat",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("workshop", ForeignKey("workshop.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person", Text, nullable=False),
    Column("ticket", Text, nullable=False, unique=True),
    Column("team", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("shows", Boolean, nullable=False),
    Column("joined_at", Moment, nullable=False),
    Column("left_at", Moment),
    Index(
        "uq_workshop_seat_person", "workshop", "person", unique=True,
        sqlite_where=text("person <> ''"), postgresql_where=text("person <> ''"),
    ),
)  # fmt: skip
"""A participant: a person's pseudonym, or "" for somebody who only had the code. `ticket` is the
digest of what their browser keeps; `shows` their consent to hang their texts on the wall."""

WORKSHOP_ANSWER = Table(
    "workshop_answer",
    METADATA,
    Column("seat", ForeignKey("workshop_seat.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("about", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("written_at", Moment, nullable=False),
)
"""What a participant answered alone: a text of one's own, or the id of an option."""

WORKSHOP_WORDING = Table(
    "workshop_wording",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("workshop", ForeignKey("workshop.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("entry", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("written_at", Moment, nullable=False),
)
"""A definition that is put to the vote. Whose it is, nobody keeps."""

WORKSHOP_VOTE = Table(
    "workshop_vote",
    METADATA,
    Column("seat", ForeignKey("workshop_seat.id", ondelete="CASCADE"), primary_key=True),
    Column("entry", Text, primary_key=True),
    Column("wording", ForeignKey("workshop_wording.id", ondelete="CASCADE"), nullable=False),
    Column("voted_at", Moment, nullable=False),
)
"""One person, one vote on the definition of one entry; the last one counts."""

WORKSHOP_CHOICE = Table(
    "workshop_choice",
    METADATA,
    Column("workshop", ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True),
    Column("about", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("texts", Text, nullable=False),
    Column("chosen_at", Moment, nullable=False),
)
"""What the group settled about an entry. `kind` is option (`value` its id, `texts` why), wording
(`texts` the definition) or open (`value` the day); `texts` are by language, in JSON."""
