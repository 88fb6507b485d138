"""Two values of the CRM's list that people cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair
from lexicon.languages.fold import fold
from lexicon.targets.exports.seen import SeenValue


def _find(pair: Pair) -> Iterator[Drift]:
    """Of two values once, in the CRM's own language if they read alike there."""
    ids = {match.theirs.code: match.ours.id for match in pair.matches}
    told: set[tuple[str, str]] = set()
    for language in sorted(pair.shown, key=lambda language: (language != pair.language, language)):
        for value, earlier in _alike(pair.seen.values, language):
            if (value.code, earlier.code) not in told:
                told.add((value.code, earlier.code))
                label, known = value.labels[language], ids.get(value.code, value.code)
                found = replace(pair.of_theirs("duplicate_label", value), value=known)
                facts = {"theirs": label, "other": earlier.code, "language": language}
                told_of = {**found.facts, **facts}
                yield replace(found, theirs=label, language=language, facts=told_of)


def _alike(values: Iterable[SeenValue], language: str) -> Iterator[tuple[SeenValue, SeenValue]]:
    """Each value that people can choose whose label an earlier one has, and that one."""
    first: dict[str, SeenValue] = {}
    for value in values:
        label = value.labels.get(language)
        if label and value.is_active is not False:
            earlier = first.setdefault(fold(label), value)
            if earlier is not value:
                yield value, earlier


KIND = Kind(_find, rank=10)
