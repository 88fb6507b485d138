"""What a kind's view gives its pages: plain values and escaped HTML, decided beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from lexicon.model.header import Entry
from lexicon.plugins import load_all
from lexicon.site import views
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet

Values = dict[str, Any]
"""Names a template uses. All that is not HTML already is escaped when it is printed."""
Facts = dict[str, Html | str]
"""Heading → what is to be said under it; "" for what needs no heading."""


def no_values(_entry: Entry, _sheet: Sheet) -> Values:
    """For kinds whose header says it all."""
    return {}


def no_facts(_entry: Entry, _sheet: Sheet) -> Facts:
    """For kinds of which an index or a comparison says nothing particular."""
    return {}


@dataclass(frozen=True, slots=True)
class View:
    """How one kind of entry is shown: on its own page, in its index and in comparisons."""

    prepare: Callable[[Any, Sheet], Values] = no_values
    """For `templates/<kind>.md.j2`."""
    summary: Callable[[Any, Sheet], Facts] = no_facts
    """What the index says of it beside the definition."""
    compared: Callable[[Any, Sheet], Facts] = no_facts
    """Question → answer, for both sides of a comparison."""
    in_table: bool = False
    """Whether the index is a table, with a column for each fact of the summary."""


def view_of(kind: str) -> View:
    """The kind's own view, else one that adds nothing to the header."""
    return _views().get(kind, View())


def bullets(items: Iterable[Html | str], style: str = "") -> Html:
    """A list in HTML; its items are escaped unless they are HTML already."""
    rows = Html("").join(Html("<li>{}</li> ").format(item) for item in items)
    named = Html(' class="{}"').format(style) if style else ""
    return Html("<ul{}>{}</ul>").format(named, rows)


@cache
def _views() -> dict[str, View]:
    return load_all(views, "VIEW", View)
