"""The plans that targets write for people to follow: in their language, and in Markdown."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from lexicon.languages.called import language_called
from lexicon.languages.phrase import listed, typeset
from lexicon.languages.words import FALLBACK
from lexicon.look.escape import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import jinja2

_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
"""A code span: as many backticks before it as behind it."""


def plan(
    templates: jinja2.Environment, stem: str, facts: Mapping[str, object], language: str
) -> bytes:
    """A plan from `<stem>.<language>.md.j2`, else from the English one, with a line end behind it.

    Its prose is as the language prints it; what stands in code spans stays to the letter. In a
    template `called(tag)` is what its reader calls a language, `all_called(tags)` several.
    """
    spoken = (language, language.partition("-")[0], FALLBACK)
    names = {f"{stem}.{item}.md.j2": item for item in spoken}
    template = templates.select_template([*names])
    reader = names[template.name or ""]
    text = template.render({**facts, **_names(reader)}).rstrip()
    return f"{_typeset(reader, text)}\n".encode()


def _names(reader: str) -> Mapping[str, Callable[..., str]]:
    def all_called(tags: Iterable[str]) -> str:
        return listed(reader, [language_called(tag, reader) for tag in tags])

    return {"called": partial(language_called, reader=reader), "all_called": all_called}


def _typeset(language: str, text: str) -> str:
    at, pieces = 0, list[str]()
    for found in _CODE.finditer(text):
        pieces += [typeset(language, text[at : found.start()]), found[0]]
        at = found.end()
    return "".join([*pieces, typeset(language, text[at:])])


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
