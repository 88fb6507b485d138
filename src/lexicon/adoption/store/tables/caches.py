"""What is kept up to date with every answer, so that reports need not read the log.

All of it can be made again from the log: `lexicon adoption recompute`.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, Integer, Table, Text

from lexicon.adoption.store.columns import Moment
from lexicon.adoption.store.tables.metadata import METADATA

REVIEW_STATE = Table(
    "review_state",
    METADATA,
    Column("person", Text, primary_key=True),
    Column("entry", Text, primary_key=True),
    Column("major", Integer, primary_key=True),
    Column("mastery", Float, nullable=False),
    Column("answers", Integer, nullable=False),
    Column("stability", Float, nullable=False),
    Column("difficulty", Float, nullable=False),
    Column("reviewed_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
"""How well a person knows an entry's meaning, from 0 to 1, and when to ask again: what FSRS
remembers of it (`adoption/due/schedule.py`)."""

STANDING = Table(
    "standing",
    METADATA,
    Column("wave", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("entry", Text, primary_key=True),
    Column("major", Integer, primary_key=True),
    Column("team", Text, primary_key=True),
    Column("answers", Integer, nullable=False),
    Column("right", Integer, nullable=False),
    Column("rushed", Integer, nullable=False),
    Column("marks", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""A person's first answers about an entry in a wave: `answers` that count, `right` ones among them,
and `rushed` ones, which do not. `marks` says each element's chance and whether it was right
(`adoption/measures/marks.py`); practice has none."""

CELL = Table(
    "cell",
    METADATA,
    Column("wave", Text, primary_key=True),
    Column("team", Text, primary_key=True),
    Column("entry", Text, primary_key=True),
    Column("major", Integer, primary_key=True),
    Column("persons", Integer, nullable=False),
    Column("answers", Integer, nullable=False),
    Column("right", Integer, nullable=False),
    Column("rushed", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The same of a whole team; `persons` gave an answer that counts."""

PATTERN = Table(
    "pattern",
    METADATA,
    Column("wave", Text, primary_key=True),
    Column("team", Text, primary_key=True),
    Column("entry", Text, primary_key=True),
    Column("major", Integer, primary_key=True),
    Column("marks", Text, primary_key=True),
    Column("persons", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many people of a team have the same marks: all that the count of those who know needs. Rows
of nobody are left behind and mean nothing."""
