"""How long a deadline lasts on the clock follows from its calendar."""

from __future__ import annotations

import pytest

from lexicon.checks.stretch import stretch
from lexicon.model.manifest import Calendar

OFFICE = Calendar(zone="Europe/Paris", days="mon-fri", hours="09:00-18:00")
NIGHT = Calendar(zone="Europe/Paris", days="mon-fri", hours="22:00-06:00")
WEEK = 7 * 24 * 60


@pytest.mark.parametrize(
    ("within", "calendar", "lasts"),
    [
        ("24 h", None, 24 * 60),
        ("45 h", OFFICE, WEEK),
        ("5 d", OFFICE, WEEK),
        ("1 w", OFFICE, WEEK),
        ("9 h", OFFICE, WEEK / 5),
        ("1 d", NIGHT, 24 * 60),
    ],
)
def test_working_time_lasts_longer_on_the_clock(
    within: str, calendar: Calendar | None, lasts: float
) -> None:
    assert stretch(within, calendar) == lasts
