"""The front matter of a generated page: what the theme and the search read.

The theme puts title, description and search tags into HTML as they stand, so all are escaped here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from lexicon.look.escape import html
from lexicon.look.palette import section_class

MARK = "generated: true"
"""The line by which a page made by lexicon is told from one written by hand."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is said of a page, as plain text."""

    title: str
    description: str = ""
    section: int | None = None
    """The section of the funnel that colours the page; 0 is the top."""
    boost: float = 1
    """How far up search puts the page: 4 for a stage, 0.5 for an index."""
    found_by: tuple[str, ...] = ()
    """Other words that find the page, shown with it among the results."""
    hide: tuple[str, ...] = ()
    """Side columns left out: `navigation`, `toc`."""


def front_matter(page: FrontMatter) -> str:
    """The block at the top of the page's file, with the empty line that follows it."""
    lines = ["---", MARK, f"title: {_quoted(page.title)}"]
    if page.description:
        lines.append(f"description: {_quoted(page.description)}")
    if page.section is not None:
        lines.append(f"look: {section_class(page.section)}")
    if page.boost != 1:
        lines.append(f"search: {{boost: {page.boost:g}}}")
    if page.found_by:
        lines.append(f"tags: [{', '.join(map(_quoted, page.found_by))}]")
    if page.hide:
        lines.append(f"hide: [{', '.join(page.hide)}]")
    return "\n".join([*lines, "---", "", ""])


def _quoted(text: str) -> str:
    """A JSON string, which YAML reads as well; `html` has taken out what either could not hold."""
    return json.dumps(html(text), ensure_ascii=False)
