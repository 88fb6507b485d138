"""Who takes part. Names and addresses stand apart, so that answers can be read without them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table, Text

from lexicon.adoption.store.columns import Moment, Strings
from lexicon.adoption.store.tables.metadata import METADATA

PERSON = Table(
    "person",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("pseudonym", Text, nullable=False, unique=True),
    Column("team", Text, nullable=False, server_default=""),
    Column("locale", Text, nullable=False, server_default=""),
    Column("roles", Strings, nullable=False, server_default="[]"),
    Column("created_at", Moment, nullable=False),
    Column("noticed_at", Moment),
    Column("erased_at", Moment),
)
"""A pseudonymous person: `team` is today's, `roles` of member, head, owner, sponsor; `noticed_at`
is when the privacy notice was shown. The answers name nothing but the id."""

IDENTITY = Table(
    "identity",
    METADATA,
    Column("person", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("email", Text, unique=True),
    Column("name", Text, nullable=False, server_default=""),
    Column("subject", Text, unique=True),
)
"""Who that is: the address in small letters, the name, the name that a provider signs in by.
Erasing a person deletes this row."""

ROSTER_EVENT = Table(
    "roster_event",
    METADATA,
    Column("person", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("at", Moment, primary_key=True),
    Column("team", Text, nullable=False),
)
"""From `at` on the person belongs to `team`; "" is none: a leaver."""

LINK = Table(
    "link",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("person", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("purpose", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("revoked_at", Moment),
    Column("last_used_at", Moment),
)
"""A personal link that was handed out. What signs it is never kept here."""
