"""Lay out a page: Jinja2, strict, every value escaped unless it is already HTML."""

from __future__ import annotations

from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from lexicon.look.escape import html

_DEFAULT = "entry.md.j2"


def render(template: str, values: dict[str, Any]) -> str:
    """The template filled; one that does not exist falls back on the header's alone."""
    return _environment().select_template([template, _DEFAULT]).render(values)


def _escaped(value: object) -> object:
    """Untrusted text in one line; StrictUndefined still complains."""
    if isinstance(value, Markup | jinja2.Undefined):
        return value
    return Markup(html(str(value)))  # noqa: S704  html() escapes


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("lexicon.site", "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=_escaped,
        comment_start_string="{%#",  # `{#id}` names a heading
        comment_end_string="#%}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
