"""One label for two values: translations by label cannot tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked
from lexicon.languages.fold import fold


def _find(imported: ImportedList) -> Iterator[Remarked]:
    first: dict[tuple[str, str], str] = {}
    for value in imported.values.values():
        for language, label in value.labels.items():
            other = first.setdefault((language, fold(label or value.code)), value.code)
            if label and other != value.code:
                yield Remarked(imported.id, {"label": label, "code": value.code, "other": other})
                break


REMARK = Remark(_find)
