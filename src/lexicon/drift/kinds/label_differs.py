"""People read another label in the CRM than in the dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Match, Pair


def _find(pair: Pair) -> Iterator[Drift]:
    for match in pair.matches:
        if match.is_offered:
            yield from _of_value(pair, match)


def _of_value(pair: Pair, match: Match) -> Iterator[Drift]:
    for language, theirs in match.theirs.labels.items():
        names = match.ours.names.get(language)
        ours = names.label if names else ""
        if theirs == ours or not theirs or _is_called_so(pair, match, language, theirs):
            continue
        if ours.strip() and _spaced(theirs) != _spaced(ours):
            found = pair.of_match("label_differs", match)
            facts = {**found.facts, "ours": ours, "theirs": theirs, "language": language}
            yield replace(found, ours=ours, theirs=theirs, language=language, facts=facts)


def _is_called_so(pair: Pair, match: Match, language: str, theirs: str) -> bool:
    """Whether the dictionary knows that the CRM calls the value so, and translates it besides."""
    called = match.ours.extras.get(pair.seen.crm, {}).get("label")
    return language == pair.language and called is not None and _spaced(called) == _spaced(theirs)


def _spaced(label: str) -> str:
    """A no-break space is a space: nobody sees the difference."""
    return " ".join(label.split())


KIND = Kind(_find, rank=7)
