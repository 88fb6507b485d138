"""Prose for a terminal: in lines that a screen holds, a no-break space parting none."""

from __future__ import annotations

from textwrap import wrap

from lexicon.printers.columns import SCREEN


def paragraph(text: str, first: str = "", others: str | None = None) -> list[str]:
    """Its lines, the first after some signs, the others after as many blanks unless said."""
    after = " " * len(first) if others is None else others
    return wrap(
        text, SCREEN, initial_indent=first, subsequent_indent=after,
        break_long_words=False, break_on_hyphens=False,
    ) or [first.rstrip()]  # fmt: skip
