"""Draws that are the same whenever they are drawn again: the seed is given and kept."""

from __future__ import annotations

from random import Random


def seeded(seed: int) -> Random:
    """Numbers that depend on the seed alone."""
    return Random(seed)  # noqa: S311  for figures that can be drawn again, not for secrets
