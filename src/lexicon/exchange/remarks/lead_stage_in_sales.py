"""An MQL or a SAL among the stages of a sale: a lead's stage has slipped into the sales list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexicon.exchange.imported import ImportedList
from lexicon.exchange.remark import Remark, Remarked
from lexicon.languages.fold import fold

_OF_A_LEAD = re.compile(
    r"\b(?:mql|sal|marketing[ -]qualified|sales[ -]accepted|"
    r"(?:leads?|prospects?|pistes?) (?:qualifiee?s?|acceptee?s?)|"
    r"qualifiee?s? (?:par le )?marketing|"
    r"acceptee?s? par les? (?:vente|comm|vend)\w*)\b"
)
_OF_A_SALE = re.compile("opportunit|dealstage|deals|stagename")


def _find(imported: ImportedList) -> Iterator[Remarked]:
    values = imported.values.values()
    has_chances = any("won" in value.attributes for value in values)
    if not (has_chances or _OF_A_SALE.search(f"{imported.seen.name} {imported.id}".casefold())):
        return
    for value in values:
        texts = [value.code, *filter(None, value.labels.values())]
        found = next((text for text in texts if _OF_A_LEAD.search(fold(text))), None)
        if found is not None:
            yield Remarked(imported.id, {"label": found})


REMARK = Remark(_find)
