"""A value in use that a record type or a process of the CRM does not offer."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    offered = [match for match in pair.matches if match.theirs.is_active is not False]
    for chosen in pair.chosen:
        codes = set(chosen.choice.codes)
        for match in offered:
            code = match.theirs.code
            if match.ours.is_active and code not in codes and chosen.is_wanted(code):
                yield pair.of_choice("choice_lacks", match, chosen)


KIND = Kind(_find, rank=13)
