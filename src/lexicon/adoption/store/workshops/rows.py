"""What the store keeps of a workshop, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Workshop:
    """One workshop; `plan` is JSON, `paper` the page to sign once it is closed."""

    id: str
    title: str
    code: str
    phase: str
    plan: str
    revision: int
    opened_at: datetime
    closed_at: datetime | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A participant; `has_left` counts no more, but what they gave may stay."""

    id: str
    workshop: str
    person: str
    team: str
    language: str
    shows: bool
    has_left: bool = False


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What a participant answered to one topic."""

    seat: str
    kind: str
    about: str
    value: str


@dataclass(frozen=True, slots=True)
class WordingRow:
    """A definition that is put to the vote."""

    id: str
    entry: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A participant's vote on the definition of an entry."""

    seat: str
    entry: str
    wording: str


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """What the group settled about an entry: see the table."""

    about: str
    kind: str
    value: str
    texts: Mapping[str, str]
