"""Two values of the CRM's list that people cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair
from lexicon.languages.fold import fold
from lexicon.targets.exports.seen import SeenValue


def _find(pair: Pair) -> Iterator[Drift]:
    ids = {match.theirs.code: match.ours.id for match in pair.matches}
    first: dict[tuple[str, str], SeenValue] = {}
    for value in pair.seen.values:
        for language, label in value.labels.items():
            if not label or value.is_active is False:
                continue
            earlier = first.setdefault((language, fold(label)), value)
            if earlier is not value:
                found = pair.of_theirs("duplicate_label", value)
                facts = {**found.facts, "theirs": label, "other": earlier.code}
                yield replace(
                    found,
                    value=ids.get(value.code, value.code),
                    theirs=label,
                    language=language,
                    facts={**facts, "language": language},
                )


KIND = Kind(_find, rank=10)
