"""A deprecated value that a record type or a process of the CRM still offers."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    gone = [item for item in pair.matches if not item.ours.is_active and item.theirs.is_active]
    for chosen in pair.chosen:
        codes = set(chosen.choice.codes)
        for match in gone:
            if match.theirs.code in codes:
                yield pair.of_choice("choice_deprecated", match.ours, match.theirs, chosen)


KIND = Kind(_find, rank=14)
