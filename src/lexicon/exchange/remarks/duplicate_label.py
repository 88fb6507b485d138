"""One label for several values: neither people nor translations by label can tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.as_read import as_read
from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked


def _find(imported: ImportedList) -> Iterator[Remarked]:
    told: dict[str, list[set[str]]] = {}
    for language, labels in _alike(imported):
        codes = set(labels)
        if not any(codes <= before for before in told.get(min(codes), ())):
            for code in codes:
                told.setdefault(code, []).append(codes)
            facts = {"label": next(iter(labels.values())), "codes": tuple(labels)}
            if language == imported.language:
                message = "message" if imported.translates_labels else "message_alone"
                yield Remarked(imported.id, facts, message)
            else:
                more = {"language": language}
                yield Remarked(imported.id, {**facts, **more}, "message_translated")


def _alike(imported: ImportedList) -> list[tuple[str, dict[str, str]]]:
    """Language, code → label of values that read alike; the labels' own language comes first."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for value in imported.values.values():
        for language, label in value.labels.items():
            if label:
                of = found.setdefault((language or imported.language, as_read(label)), {})
                of.setdefault(value.code, label)
    several = [(language, labels) for (language, _), labels in found.items() if len(labels) > 1]
    return sorted(several, key=lambda item: item[0] != imported.language)


REMARK = Remark(_find)
