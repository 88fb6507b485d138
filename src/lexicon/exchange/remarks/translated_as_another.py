"""A value's label in one language is another value's label in another language."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked
from lexicon.languages.fold import fold


def _find(imported: ImportedList) -> Iterator[Remarked]:
    owners: dict[str, list[tuple[str, str]]] = {}
    for value in imported.values.values():
        for language, label in value.labels.items():
            if label:
                owners.setdefault(fold(label), []).append((language, value.code))
    told: set[frozenset[str]] = set()
    for value in imported.values.values():
        for language, label in value.labels.items():
            for other_language, code in owners.get(fold(label or ""), [])[:2]:
                both = frozenset({code, value.code})
                if code != value.code and other_language != language and both not in told:
                    told.add(both)
                    facts = {"label": label, "code": value.code, "other": code}
                    yield Remarked(imported.id, facts)


REMARK = Remark(_find)
