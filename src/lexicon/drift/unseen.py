"""What the dictionary says of a list that the export cannot show: it was not compared."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.drift.attributes import said_of
from lexicon.drift.pair import Pair


def unseen(pair: Pair) -> tuple[str, ...]:
    """Names of what such an export shows: `values`, `order`, `labels`, `translations`, attributes.

    That it shows no inactive values is said of each value that is missing or inactive.
    """
    return tuple(name for name in _said(pair) if not pair.shows(name))


def choosers(pair: Pair) -> tuple[str, ...]:
    """Record types of which the dictionary says more than the export shows.

    Of what several files show of one, the first counts: its own.
    """
    found = {item.by.name.casefold(): item for item in reversed(pair.chosen)}
    unshown = (
        item for item in found.values() if any(said[1] is None for said in item.more.values())
    )
    return tuple(sorted(item.by.name for item in unshown))


def _said(pair: Pair) -> Iterator[str]:
    values = pair.value_set.values
    languages = {
        language for value in values for language, names in value.names.items() if names.label
    }
    yield from ("values", "order") if len(values) > 1 else ("values",)
    if languages:
        yield "labels"
    if len(languages) > 1:
        yield "translations"
    yield from said_of(pair.value_set)
