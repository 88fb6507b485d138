"""A value that a record type of the CRM offers, where the dictionary says that it should not."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    for chosen in pair.chosen:
        codes = set(chosen.choice.codes)
        for match in pair.matches:
            code = match.theirs.code
            if match.ours.is_active and code in codes and not chosen.is_wanted(code):
                yield pair.of_choice("choice_more", match.ours, match.theirs, chosen)


KIND = Kind(_find, rank=15)
