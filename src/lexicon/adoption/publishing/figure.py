"""One published figure: how many of a team know an entry, as it stood on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

TOGETHER = ""
"""The team of a figure that is all teams' together."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Of `people` who answered, `low` to `high` know it (90 %), most likely `mode`.

    `right` of them were right first time in everything; None where that would say what each of them
    answered. Where `suppressed`, only `people` is meant to be read: how many are missing.
    """

    wave: str
    team: str
    entry: str
    major: int
    people: int
    right: int | None
    low: int
    mode: int
    high: int
    suppressed: bool
    taken_at: datetime
