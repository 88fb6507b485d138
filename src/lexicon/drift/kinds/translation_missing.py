"""The dictionary has a label in a language, the CRM shows that language and lacks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    if not pair.shows("translations"):
        return
    for match in pair.matches if pair.shown else ():
        for language, names in match.ours.names.items():
            is_there = language not in pair.shown or bool(match.theirs.labels.get(language))
            is_there = is_there or names.label == match.theirs.code  # that is what is read there
            if match.is_offered and names.label.strip() and not is_there:
                found = pair.of_match("translation_missing", match)
                facts = {**found.facts, "ours": names.label, "language": language}
                yield replace(found, ours=names.label, language=language, facts=facts)


KIND = Kind(_find, rank=8)
