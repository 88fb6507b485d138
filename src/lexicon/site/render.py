"""Lay out a page: Jinja2, strict, every value escaped unless it is already HTML."""

from __future__ import annotations

from functools import cache

import jinja2
from markupsafe import Markup

from lexicon.look.escape import markdown
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.markup import Html
from lexicon.site.page import Page
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values

_DEFAULT = "entry.md.j2"


def lay_out(sheet: Sheet, template: str, front: FrontMatter, values: Values) -> Page:
    """The page filled; a template that does not exist falls back on the header's alone."""
    head = Html(front_matter(front))
    chosen = _environment().select_template([template, _DEFAULT])
    return Page(sheet.path, chosen.render(values, front=head, words=sheet.edition.words))


def fill(template: str, edition: Edition, values: Values) -> Html:
    """A template that is no page of its own: a part of one, or a file of another format."""
    made = _environment().get_template(template).render(values, words=edition.words)
    return Html(made)


def _escaped(value: object) -> object:
    """Untrusted text in one line; StrictUndefined still complains."""
    if isinstance(value, Markup | jinja2.Undefined):
        return value
    return Html.escape(value)


def _in_heading(text: str) -> Html:
    return Html(markdown(text))


@cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("lexicon.site", "templates"),
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        autoescape=True,
        finalize=_escaped,
        comment_start_string="{%#",  # `{#id}` names a heading
        comment_end_string="#%}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["heading"] = _in_heading
    return made
