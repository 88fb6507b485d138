"""Why a template cannot be filled: a sentence of the fault's words, and what fills its blanks."""

from __future__ import annotations

import re
from collections.abc import Mapping

import jinja2

from lexicon.targets.own.refused import StepRefused

_ANY = re.compile(r".*", re.DOTALL)
_JINJA = jinja2.TemplateError
_SAID: tuple[tuple[type[Exception], str, re.Pattern[str]], ...] = (
    (_JINJA, "message_no_name", re.compile(r"'([^']+)' is undefined")),
    (_JINJA, "message_no_part", re.compile(r".+ has no (?:attribute|element) '?([^']+?)'?")),
    (_JINJA, "message_no_filter", re.compile(r"No filter named '([^']+)'.*")),
    (_JINJA, "message_no_test", re.compile(r"No test named '([^']+)'.*")),
    (_JINJA, "message_forbidden", re.compile(r"access to attribute '([^']+)' of .*")),
    (_JINJA, "message_no_tag", re.compile(r"Encountered unknown tag '([^']+)'.*", re.DOTALL)),
    (_JINJA, "message_unfinished", re.compile(r"Unexpected end of template.*", re.DOTALL)),
    (jinja2.TemplateSyntaxError, "message_syntax", _ANY),
    (ZeroDivisionError, "message_zero", _ANY),
    (RecursionError, "message_endless", _ANY),
    (MemoryError, "message_too_large", _ANY),
    (TypeError, "message_step", _ANY),
    (ValueError, "message_step", _ANY),
    (AttributeError, "message_step", _ANY),
    (LookupError, "message_step", _ANY),
)
"""How Jinja and Python say what is wrong: in English, with classes of ours, which helps nobody."""
_OTHERS = "message"


def slip_of(error: Exception, folder: str) -> tuple[str, Mapping[str, object]]:
    """The sentence and its facts; of what only Jinja can say the fact is `why`, in its words."""
    if isinstance(error, StepRefused):
        return error.sentence, {**error.facts, "folder": folder}
    facts: dict[str, object] = {"why": str(error) or type(error).__name__, "folder": folder}
    if isinstance(error, jinja2.TemplateNotFound):
        return "message_no_template", facts | {"name": error.name or ""}
    for kind, sentence, said in _SAID:
        found = said.fullmatch(str(error)) if isinstance(error, kind) else None
        if found:
            return sentence, facts | ({"name": found[1]} if said.groups else {})
    return _OTHERS, facts
