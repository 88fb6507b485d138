"""What remains of answers that were deleted with their giver: how often a question was right."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from lexicon.adoption.store.tables.metadata import METADATA

DEPARTED = Table(
    "departed",
    METADATA,
    Column("question_rev", ForeignKey("question_rev.id"), primary_key=True),
    Column("wave", Text, primary_key=True),
    Column("team", Text, primary_key=True),
    Column("people", Integer, nullable=False),
    Column("right", Integer, nullable=False),
    Column("rushed", Integer, nullable=False),
)
"""First answers that are no longer in the log: `people` gave one that counts, `right` were right,
`rushed` came too fast. No language, no day, and only ever shown with those who are left.
"""
