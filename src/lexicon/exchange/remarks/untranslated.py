"""Labels that one of the languages lacks."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked


def _find(imported: ImportedList) -> Iterator[Remarked]:
    if imported.untranslated:
        yield Remarked(imported.id, {"n": imported.untranslated})


REMARK = Remark(_find, is_summed=True)
