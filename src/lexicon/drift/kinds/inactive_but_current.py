"""A value in use that nobody can choose in the CRM, or that it hides and we do not say to hide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    for match in pair.matches:
        kept = match.ours.extras.get(pair.seen.crm, {}).get(match.theirs.aside)
        if match.ours.is_active and match.theirs.is_active is False and not kept:
            found = pair.of_match("inactive_but_current", match)
            yield replace(found, ours=True, theirs=False)


KIND = Kind(_find, rank=3)
