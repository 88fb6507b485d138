"""What is asked of whom, and what they answered: a log, whose rows are added and never changed."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, Table, Text, text

from lexicon.adoption.store.columns import Moment, Strings
from lexicon.adoption.store.tables.metadata import METADATA

WAVE = Table(
    "wave",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("entries", Strings, nullable=False),
    Column("forms", Strings, nullable=False),
    Column("teams", Strings, nullable=False),
    Column("each_entry", Integer, nullable=False),
    Column("opens_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("closed_at", Moment),
)
"""A measuring campaign: `each_entry` questions about each entry, of the form beside it in `forms`,
the same for everybody. No teams: all of them. `closed_at`: by hand, before its day."""

QUESTION_REV = Table(
    "question_rev",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("question", Text, nullable=False),
    Column("revision", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("major", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("use", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("key", Strings, nullable=False),
    Column("key_sha256", Text, nullable=False),
    Column("guess", Float, nullable=False),
    Column("kept_at", Moment, nullable=False),
    Column("voided_at", Moment),
    Index("ix_question_rev_question", "question"),
)
"""A question pinned as it was asked, with its key of that day. A voided one counts nowhere."""

ATTEMPT = Table(
    "attempt",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    Column("wave", Text, nullable=False),
    Column("entries", Strings, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Index(
        "uq_attempt_one_of_a_wave", "person", "wave", unique=True,
        sqlite_where=text("wave <> ''"), postgresql_where=text("wave <> ''"),
    ),
    Index(
        "uq_attempt_one_open", "person", unique=True,
        sqlite_where=text("wave = '' AND closed_at IS NULL"),
        postgresql_where=text("wave = '' AND closed_at IS NULL"),
    ),
)  # fmt: skip
"""One sitting of one person. Its id is the seed of every shuffle in it."""

ASKED = Table(
    "asked",
    METADATA,
    Column("attempt", ForeignKey("attempt.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("question_rev", ForeignKey("question_rev.id"), nullable=False),
    Column("served_at", Moment),
    sqlite_with_rowid=False,
)
"""The questions of an attempt, counted from 1, and when each was first shown."""

RESPONSE = Table(
    "response",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("attempt", ForeignKey("attempt.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("person", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("wave", Text, nullable=False),
    Column("question_rev", ForeignKey("question_rev.id"), nullable=False),
    Column("entry", Text, nullable=False),
    Column("major", Integer, nullable=False),
    Column("language", Text, nullable=False),
    Column("answer", Strings, nullable=False),
    Column("right", Boolean, nullable=False),
    Column("score", Float, nullable=False),
    Column("first", Boolean, nullable=False),
    Column("rushed", Boolean, nullable=False),
    Column("served_at", Moment, nullable=False),
    Column("answered_at", Moment, nullable=False),
    Index("uq_response_turn", "attempt", "position", "turn", unique=True),
    Index(
        "uq_response_first", "person", "question_rev", "wave", unique=True,
        sqlite_where=text('"first"'), postgresql_where=text('"first"'),
    ),
    Index("ix_response_wave", "wave"),
)  # fmt: skip
"""The log. `id` is the submission's own; `turn` counts tries of one question from 0; `team` is the
person's at that time; `first` the person's first answer to that question in that wave (or ever, in
practice), which alone is counted."""

LOG_UNLOCK = Table("log_unlock", METADATA, Column("reason", Text, primary_key=True))
"""While a transaction holds a row here it may change the log: erasing and retention do."""
