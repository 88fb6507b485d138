"""Titles that several pages share."""

from __future__ import annotations

from lexicon.languages.phrase import typeset
from lexicon.site.confused import Pair
from lexicon.site.edition import Edition


def compare_title(pair: Pair, edition: Edition) -> str:
    """The question a comparison answers: `MQL or SAL?`."""
    one, other = edition.name(pair.one, short=True), edition.name(pair.two, short=True)
    question: str = edition.words["compare"]["or"]
    return typeset(edition.language, question).format(one=one, other=other)
