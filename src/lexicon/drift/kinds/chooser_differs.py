"""What the CRM says of a record type beside what it offers: what people call it, and more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    for chosen in pair.chosen:
        for key in chosen.differing if chosen.is_first else ():
            found = pair.of_chooser("chooser_differs", chosen, key)
            yield replace(found, message=_message(found.ours, found.theirs))


def _message(ours: object, theirs: object) -> str:
    if isinstance(ours, bool):
        return "message"
    return "message_text" if theirs else "message_blank"


KIND = Kind(_find, rank=17)
