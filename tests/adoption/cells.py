"""What is kept of a team, written in one line."""

from __future__ import annotations

from datetime import UTC, datetime

from lexicon.adoption.store.figures import Cell

DAY = datetime(2026, 11, 28, tzinfo=UTC)
RIGHT, WRONG = "0.25+ 0.25+", "0.25- 0.25-"
HALF = "0.25+ 0.25-"


def team_cell(team: str, patterns: dict[str, int], entry: str = "stage/mql") -> Cell:
    """Marks → how many people have them."""
    people = sum(patterns.values())
    return Cell("w1", team, entry, 1, people, 2 * people, 0, 0, tuple(patterns.items()))
