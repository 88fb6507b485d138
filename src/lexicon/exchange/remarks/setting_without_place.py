"""What the CRM alone says of a list: files generated from a dictionary would reset it."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked


def _find(imported: ImportedList) -> Iterator[Remarked]:
    seen = imported.seen
    if seen.unplaced:
        facts = {"settings": ", ".join(seen.unplaced), "path": seen.path}
        yield Remarked(imported.id, {**facts, "crm": seen.crm})


REMARK = Remark(_find)
