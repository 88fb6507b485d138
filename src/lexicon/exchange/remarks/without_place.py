"""What the CRM knows of values and a dictionary has no place for."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked
from lexicon.languages.excerpt import excerpt


def _find(imported: ImportedList) -> Iterator[Remarked]:
    if imported.lost:
        yield Remarked(imported.id, {"lost": ", ".join(map(excerpt, imported.lost))})


REMARK = Remark(_find)
