"""Whole entries that came or went: whom that touches, and whether they only changed their kind."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.level import Touch
from lexicon.model.scalars import bare

WHOM_ELSE = {"picklist": (Touch.CRM, Touch.CODE), "field": (Touch.CRM, Touch.CODE)}
"""Kinds of entry that more than readers depend on."""


def of_another_kind(reference: str, two: Comparison) -> str | None:
    """The entry of the same id and another kind that came as this one went, or the reverse."""
    name = bare(reference)
    goes = reference in two.base.entries
    theirs, ours = (two.head, two.base) if goes else (two.base, two.head)
    others = (other for other in two.kinds_of(name) if other != reference)
    return next((it for it in others if it in theirs.entries and it not in ours.entries), None)
