"""A translation in the CRM for a label that no value there has any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair
from lexicon.targets.exports.seen import SeenValue


def _find(pair: Pair) -> Iterator[Drift]:
    for orphan in pair.orphans:
        value = SeenValue(orphan.label, line=orphan.line)
        found = pair.of_theirs("translation_orphaned", value)
        facts = {**found.facts, "theirs": orphan.translation, "language": orphan.language}
        said = replace(found, theirs=orphan.translation, language=orphan.language, facts=facts)
        yield replace(said, path=orphan.path)


KIND = Kind(_find, rank=9)
