"""Conditions ready to be read: what holds one takes them from here.

All forms are made ready once, where each kind that tests would do it anew.
"""

from __future__ import annotations

from lexicon.model.condition import All, Condition

__all__ = ["Condition"]

All.model_rebuild()
