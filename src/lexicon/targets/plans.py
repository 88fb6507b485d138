"""The plans that targets write for people to follow: in their language, and in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lexicon.languages.words import FALLBACK
from lexicon.look.escape import one_line

if TYPE_CHECKING:
    import jinja2


def plan(templates: jinja2.Environment, stem: str, language: str) -> jinja2.Template:
    """The template of a plan in a language, `<stem>.<language>.md.j2`; else the English one."""
    spoken = (language, language.partition("-")[0], FALLBACK)
    return templates.select_template([f"{stem}.{item}.md.j2" for item in spoken])


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
