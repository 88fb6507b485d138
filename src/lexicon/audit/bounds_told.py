"""The bounds of a field as signs that every reader knows: ≥ 0, ≤ 100."""

from __future__ import annotations

from lexicon.criteria.fitting import bounds_of
from lexicon.model.kinds.field import Range

_SIGNS = {"at_least": "≥", "above": ">", "at_most": "≤", "below": "<"}


def bounds_told(bounds: Range | None) -> str:
    """All that are written; "" where none is."""
    return ", ".join(f"{_SIGNS[key]} {bound}" for key, bound in bounds_of(bounds))
