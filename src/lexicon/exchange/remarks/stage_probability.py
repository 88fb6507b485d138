"""A stage that is won below 100 %, lost above 0 %, or open at 100 %."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked


def _find(imported: ImportedList) -> Iterator[Remarked]:
    for key, value in imported.values.items():
        said = value.attributes
        percent = said.get("probability")
        if isinstance(percent, bool) or not isinstance(percent, int | float):
            continue
        label = next(filter(None, value.labels.values()), key)
        facts = {"label": label, "percent": percent}
        if said.get("closed") is False and percent >= 100:
            yield Remarked(imported.id, facts, "message_open")
        elif said.get("closed") and said.get("won") is False and percent > 0:
            yield Remarked(imported.id, facts, "message_lost")
        elif said.get("closed") and said.get("won") is not False and percent < 100:
            yield Remarked(imported.id, facts, "message_won" if said.get("won") else "message")


REMARK = Remark(_find)
