"""Who was right first time in everything they were asked about an entry in a wave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lexicon.adoption.evidence import Evidence

Place = tuple[str, str, int]
"""Team, entry, major version."""


def right_first_time(evidence: Iterable[Evidence]) -> dict[Place, Mapping[str, bool]]:
    """Person → right in all, of each team and meaning; rushed and second answers left out."""
    found: dict[Place, dict[str, bool]] = defaultdict(dict)
    for one in evidence:
        if one.counts:
            people = found[one.team, one.entry, one.major]
            people[one.person] = people.get(one.person, True) and one.right
    return dict(found)
