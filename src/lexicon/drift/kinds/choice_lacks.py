"""A value in use that a record type or a process of the CRM does not offer."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair
from lexicon.model.value_set import ResolvedValue
from lexicon.targets.exports.seen import SeenValue


def _find(pair: Pair) -> Iterator[Drift]:
    offered: list[tuple[ResolvedValue, SeenValue | None]] = [
        (match.ours, match.theirs) for match in pair.matches if match.theirs.is_active is not False
    ]
    if not pair.shows("values"):  # the file has what one record type offers, and no more
        offered += [(value, None) for value in pair.missing]
    for chosen in pair.chosen:
        codes = set(chosen.choice.codes)
        for value, theirs in offered:
            code = theirs.code if theirs else pair.codes[value.id]
            if value.is_active and code not in codes and chosen.is_wanted(code):
                yield pair.of_choice("choice_lacks", value, theirs, chosen)


KIND = Kind(_find, rank=13)
