"""A value that the CRM keeps out of sight: only people know whether it is out of use."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked


def _find(imported: ImportedList) -> Iterator[Remarked]:
    hidden = ((key, value) for key, value in imported.values.items() if value.aside)
    labels = tuple(next(filter(None, value.labels.values()), key) for key, value in hidden)
    if labels:
        yield Remarked(imported.id, {"labels": labels})


REMARK = Remark(_find)
