"""How much a change weighs, and whom it touches: two questions, answered apart."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Level(StrEnum):
    """The part of the version that a change asks to raise, gravest first."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"

    @property
    def rank(self) -> int:
        return list(Level).index(self)


class Touch(StrEnum):
    """Who notices."""

    PEOPLE = "people"
    """What a word means to those who use it."""
    REPORTS = "reports"
    """Whether figures can be compared with earlier ones."""
    CRM = "crm"
    """Codes and options in a CRM."""
    CODE = "code"
    """Symbols in programs."""


def gravest(levels: Iterable[Level]) -> Level | None:
    """The gravest of some levels; None of none."""
    return min(levels, key=lambda level: level.rank, default=None)
