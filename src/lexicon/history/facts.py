"""Facts of a change that each language says in its own words."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.model.condition import Condition, Test


@dataclass(frozen=True, slots=True)
class Called:
    """What people call the entries of these references."""

    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A condition, in words."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Held:
    """The value a test holds its field against."""

    test: Test


@dataclass(frozen=True, slots=True)
class Team:
    """A team's name."""

    id: str


Fact = Called | Said | Held | Team
