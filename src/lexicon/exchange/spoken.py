"""The languages that lists of a CRM are called in."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.targets.exports.seen import SeenList


def languages_of(lists: Iterable[SeenList]) -> set[str]:
    """The languages in which something is called."""
    return {
        _spoken(language.replace("_", "-"))
        for item in lists
        for labels in (item.labels, *(value.labels for value in item.values))
        for language, label in labels.items()
        if language and label
    }


def _spoken(tag: str) -> str:
    """The language of a tag whose country is the one that the language is called after: `fr-FR`."""
    base, _, country = tag.partition("-")
    return base if country.casefold() == base.casefold() else tag
