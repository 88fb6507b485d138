"""What the target that there is already must be told, or it would make a list otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked


def _find(imported: ImportedList) -> Iterator[Remarked]:
    for name, values in imported.unsaid.items():
        facts = {"crm": imported.seen.crm, "option": name, "names": ", ".join(values)}
        said = "message_beside" if imported.kind == "setting" else "message"
        yield Remarked(imported.id, facts, said)


REMARK = Remark(_find)
