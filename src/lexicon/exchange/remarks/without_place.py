"""What the CRM knows of values and a dictionary has no place for."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked


def _find(imported: ImportedList) -> Iterator[Remarked]:
    if imported.lost:
        yield Remarked(imported.id, {"lost": imported.lost})


REMARK = Remark(_find)
