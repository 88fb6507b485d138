"""A day as it is written, `2027-02-28`: a module of its own, which loads nothing of the model."""

from __future__ import annotations

import re
from datetime import date

DATE_PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


def calendar_date(text: str) -> date | None:
    """The date, or None where the calendar has no such day (2027-02-30)."""
    try:
        return date.fromisoformat(text) if re.match(DATE_PATTERN, text) else None
    except ValueError:
        return None
