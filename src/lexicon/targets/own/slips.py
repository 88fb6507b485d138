"""Why a template cannot be filled: a sentence of the fault's words, and what fills its blanks."""

from __future__ import annotations

import re
from collections.abc import Mapping

import jinja2

_MISSING = (
    ("message_no_name", re.compile(r"'([^']+)' is undefined")),
    ("message_no_part", re.compile(r"'[^']+' has no attribute '([^']+)'")),
)
"""How Jinja says that something is not there; it names classes of ours, which helps nobody."""
_OTHERS = "message"


def slip_of(error: Exception, folder: str) -> tuple[str, Mapping[str, object]]:
    """The sentence and its facts; of what only Jinja can say the fact is `why`, in its words."""
    facts: dict[str, object] = {"why": str(error) or type(error).__name__, "folder": folder}
    if isinstance(error, jinja2.TemplateNotFound):
        return "message_no_template", facts | {"name": error.name or ""}
    if isinstance(error, RecursionError):
        return "message_endless", facts
    if isinstance(error, MemoryError):
        return "message_too_large", facts
    for sentence, said in _MISSING if isinstance(error, jinja2.UndefinedError) else ():
        if found := said.fullmatch(str(error)):
            return sentence, facts | {"name": found[1]}
    return _OTHERS, facts
