"""A label as those see it who look for it in a list: two alike in that are one to them."""

from __future__ import annotations


def as_read(label: str) -> str:
    """Capitals and the number of blanks are not seen; accents are."""
    return " ".join(label.casefold().split())
