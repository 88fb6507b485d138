"""One code on both sides, but for capital letters or spaces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    for match in pair.matches:
        if match.by == "case":
            found = pair.of_match("case_differs", match)
            ours = pair.codes[match.ours.id]
            facts = {**found.facts, "ours": ours}
            yield replace(found, ours=ours, theirs=match.theirs.code, facts=facts)


KIND = Kind(_find, rank=6)
