"""Titles that several pages share."""

from __future__ import annotations

from lexicon.model.kinds_of_entry import folder_of
from lexicon.site.agreed import outdated_badge
from lexicon.site.confused import Pair
from lexicon.site.edition import Edition


def compare_title(pair: Pair, edition: Edition) -> str:
    """The question a comparison answers: `MQL or SAL?`."""
    one, other = edition.name(pair.one, short=True), edition.name(pair.two, short=True)
    question: str = edition.words["compare"]["or"]
    return question.format(one=one, other=other)


def compare_note(pair: Pair, edition: Edition) -> str:
    """What a list says beside that title: which of the two is no longer used."""
    gone = [name for name in (pair.one, pair.two) if name in edition.outdated]
    words = [
        f"{edition.name(name, True)}{edition.words['colon']} {outdated_badge(name, edition)}"
        for name in gone
    ]
    return ", ".join(words)


def index_words(kind: str, edition: Edition) -> tuple[str, str]:
    """The title and the first sentence of a kind's index; those of its own words will do."""
    known: dict[str, str] | None = edition.words["index"].get(folder_of(kind))
    own = edition.kind_words(kind)
    return (known["title"], known["lead"]) if known else (own["plural"], own["about"])
