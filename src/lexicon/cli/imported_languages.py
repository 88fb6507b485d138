"""In which languages the labels of an import are, those in none among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lexicon.exchange.spoken import languages_of as spoken_in
from lexicon.languages.words import available_languages
from lexicon.targets.exports.languages import tagged
from lexicon.targets.exports.seen import SeenList

if TYPE_CHECKING:
    from lexicon.cli.imported_lists import Place

_OFTEN = 4
"""Of so many labels one has another translation into a language in which the labels hardly are."""


def language_of(lists: Iterable[SeenList], place: Place) -> str:
    """That of labels which are in no language: one that they are not often translated into."""
    if place.labels:
        return place.labels
    known = place.dictionary.languages if place.dictionary else available_languages()
    likely = tuple(known) if place.dictionary else tuple(dict.fromkeys((place.lang, "en", *known)))
    labels = [value.labels for item in lists for value in tagged(item, likely).values]
    plain = [said for said in labels if said.get("")]

    def is_likely(language: str) -> bool:
        others = sum(said.get(language) not in (None, "", said[""]) for said in plain)
        return _OFTEN * others <= len(plain)

    return next(filter(is_likely, likely), likely[0])


def languages_of(lists: Sequence[SeenList], language: str, place: Place) -> tuple[str, ...]:
    """The dictionary's; of a new one the labels' own first, then those of translations.

    Where every label is in a language, no other is made up.
    """
    if place.dictionary:
        return place.dictionary.languages
    ours = available_languages()
    spoken = sorted(spoken_in(lists), key=lambda item: (item not in ours, item))
    values = [value.labels for item in lists for value in item.values]
    is_unsaid = any(item.labels.get("") for item in lists)
    is_unsaid = is_unsaid or any(said.get("") or not any(said.values()) for said in values)
    is_spoken = bool(place.labels) or language in spoken or is_unsaid
    return tuple(dict.fromkeys([*([language] if is_spoken else ()), *spoken]))
