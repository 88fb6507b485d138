"""Which value of a picklist somebody meant who wrote it another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexicon.languages.fold import fold
from lexicon.look.escape import visible
from lexicon.model.value_set import ResolvedValue, ValueSet

_HIDDEN = re.compile("[\u00ad\u200b\ufeff]")
"""Signs without width, which a copied text brings along."""


class Spellings:
    """All spellings of a list's values: ids, labels, short forms, synonyms, codes; folded.

    A spelling that two values share means neither.
    """

    def __init__(self, value_set: ValueSet) -> None:
        claims: dict[str, set[str]] = {}
        for value in value_set.values:
            for spelling in _spellings(value):
                claims.setdefault(_key(spelling), set()).add(value.id)
        self._meant = {key: ids for key, ids in claims.items() if key}

    def meant(self, text: str) -> str | None:
        """The id of the one value that is spelled like this; None where there is none."""
        found = self._meant.get(_key(text), set())
        return next(iter(found)) if len(found) == 1 else None


def _spellings(value: ResolvedValue) -> Iterator[str]:
    yield value.id
    yield from value.codes.values()
    for names in value.names.values():
        yield from filter(None, (names.label, names.plural, names.short, *names.synonyms))


def _key(text: str) -> str:
    return fold(_HIDDEN.sub("", visible(text)).replace("_", " ").replace("-", " "))
