"""Texts of others in the plans that targets write for people to follow, which are Markdown."""

from __future__ import annotations

import re

from lexicon.look.escape import one_line


def code_span(text: str) -> str:
    """A text shown as it is, and never obeyed.

    A code span holds backticks when more of them in a row stand around it.
    """
    line = one_line(text)
    if not line.strip():
        return "(empty)"
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    padding = " " if longest or line != line.strip() else ""
    fence = "`" * (longest + 1)
    return f"{fence}{padding}{line}{padding}{fence}"
