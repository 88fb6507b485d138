"""A value's label in one language is another value's label in another language."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked
from lexicon.languages.fold import fold
from lexicon.targets.exports.seen import SeenValue


def _find(imported: ImportedList) -> Iterator[Remarked]:
    owners: dict[str, list[tuple[str, SeenValue]]] = {}
    for value in imported.values.values():
        for language, label in value.labels.items():
            if label:
                owners.setdefault(fold(label), []).append((language, value))
    told: set[frozenset[str]] = set()
    for value in imported.values.values():
        for language, label in value.labels.items():
            for other_language, other in owners.get(fold(label or ""), [])[:2]:
                both = frozenset({other.code, value.code})
                if both in told or other_language == language or _is_one(value, other):
                    continue
                told.add(both)
                yield Remarked(
                    imported.id,
                    {
                        "label": label,
                        "code": value.code,
                        "language": language or imported.language,
                        "other": other.code,
                        "other_language": other_language or imported.language,
                    },
                )


def _is_one(value: SeenValue, other: SeenValue) -> bool:
    """Whether they are the same, or read alike in one language: that is another remark."""
    return value.code == other.code or any(
        label and fold(label) == fold(other.labels.get(language) or "")
        for language, label in value.labels.items()
    )


REMARK = Remark(_find)
