"""A value in use that the CRM does not have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    if not pair.shows("values"):
        return
    message = "message" if pair.shows("inactive") else "message_or_inactive"
    for value in pair.missing:
        if value.is_active:
            found = pair.of_ours("missing_in_crm", value)
            yield replace(found, ours=pair.codes[value.id], message=message)


KIND = Kind(_find, rank=1)
