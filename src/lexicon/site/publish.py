"""All pages of a dictionary in one language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lexicon.history.chronicle import Chronicle
from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_all
from lexicon.quiz.question import Question
from lexicon.site import pages
from lexicon.site.edition import Edition
from lexicon.site.page import PageGroup


def pages_of(
    dictionary: Dictionary,
    language: str,
    past: Chronicle | None = None,
    questions: Sequence[Question] = (),
) -> dict[str, str]:
    """Path below `docs/<language>/` → Markdown (the feed: Atom), the same bytes each time.

    `dictionary` is what is in force; `past` tells how it came about and what is proposed. Of the
    questions only those for practice are shown.
    """
    edition = Edition(dictionary, language, past, tuple(questions))
    return {page.path: page.text for group in _groups().values() for page in group.write(edition)}


@cache
def _groups() -> dict[str, PageGroup]:
    return load_all(pages, "PAGES", PageGroup)
