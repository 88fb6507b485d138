"""What the columns are called in which a query answers at which stage each row is."""

from __future__ import annotations

import re

STAGE, POSSIBLE, CERTAIN = "stage_by_definition", "stage_possible", "stage_certain"
"""The columns of the answer, as in `Classification`: furthest for certain, furthest possible,
whether both are one."""
_OUTCOME = "meets_"


def outcome_column(stage: str) -> str:
    """The column that has a stage's own outcome: true, false, NULL for unknown."""
    return f"{_OUTCOME}{stage}"


may_name_stages = re.compile(f"{STAGE}|{POSSIBLE}|{CERTAIN}|{_OUTCOME}").search
"""Whether a text may name any of these columns; one that does not, names none."""
