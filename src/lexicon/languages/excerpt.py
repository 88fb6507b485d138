"""What a sentence quotes of a stranger's file: its beginning, for a cell may hold a whole book."""

from __future__ import annotations

from lexicon.languages.printable import printable

_LONGEST = 255
"""As much as the labels of any CRM have, in characters."""


def excerpt(text: str) -> str:
    """The text for a terminal, cut where it is longer than any label."""
    return printable(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")
