"""Settings of a field that such a file does not show: what is generated would reset them."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked


def _find(imported: ImportedList) -> Iterator[Remarked]:
    seen = imported.seen
    if seen.unseen:
        yield Remarked(imported.id, {"n": 1, "path": seen.path, "name": seen.name})


REMARK = Remark(_find, is_summed=True)
