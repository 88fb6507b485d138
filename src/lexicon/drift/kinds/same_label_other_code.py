"""One label on both sides, under two codes: most likely one value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    for match in pair.matches:
        if match.by == "label":
            found = pair.of_match("same_label_other_code", match)
            ours = pair.codes[match.ours.id]
            facts = {**found.facts, "ours": ours}
            yield replace(found, ours=ours, theirs=match.theirs.code, facts=facts)


KIND = Kind(_find, rank=5)
