"""Labels by language number, as the readers of Dataverse's formats see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lexicon.targets.exports.seen import SeenValue


def filled(values: Iterable[SeenValue]) -> tuple[SeenValue, ...]:
    """The values, each with every language that any of them has: None where it has no label."""
    listed = tuple(values)
    languages = dict.fromkeys(name for item in listed for name in item.labels if name)
    return tuple(replace(item, labels=_all(item.labels, languages)) for item in listed)


def _all(labels: Mapping[str, str | None], languages: Iterable[str]) -> dict[str, str | None]:
    return {**dict.fromkeys(languages), **labels}


def shows(values: Iterable[SeenValue]) -> frozenset[str]:
    """What such a file shows: whether options are hidden, older environments do not say."""
    hidden = any(item.is_active is not None for item in values)
    always = {"values", "order", "labels", "translations"}
    return frozenset(always | ({"inactive"} if hidden else set()))
