"""Labels by language number, as the readers of Dataverse's formats see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lexicon.targets.exports.seen import SeenValue

NO_NUMBER = "has no number that Dataverse could store (32 bits)"
"""What is wrong with an option, for messages."""
_DIGITS = 10


def filled(values: Iterable[SeenValue]) -> tuple[SeenValue, ...]:
    """The values, each with every language that any of them has: None where it has no label."""
    listed = tuple(values)
    languages = dict.fromkeys(name for item in listed for name in item.labels if name)
    return tuple(replace(item, labels=_all(item.labels, languages)) for item in listed)


def _all(labels: Mapping[str, str | None], languages: Iterable[str]) -> dict[str, str | None]:
    return {**dict.fromkeys(languages), **labels}


def told(
    descriptions: Mapping[str, str | None], color: str, external_value: str
) -> dict[str, object]:
    """What an option says besides: a description, its colour, its name in an outside source."""
    description = next(filter(None, descriptions.values()), "")
    said = {"description": description, "Color": color, "ExternalValue": external_value}
    return {name: text for name, text in said.items() if text}


def number(written: str) -> int | None:
    """A stored number; None where Dataverse cannot have it: it keeps 32 bits."""
    digits = written.removeprefix("-")
    if not (digits.isdecimal() and len(digits) <= _DIGITS):
        return None
    found = int(written)
    return found if -(2**31) <= found < 2**31 else None


def shows(values: Iterable[SeenValue]) -> frozenset[str]:
    """What such a file shows: whether options are hidden, older environments do not say."""
    hidden = any(item.is_active is not None for item in values)
    always = {"values", "order", "labels", "translations"}
    return frozenset(always | ({"inactive"} if hidden else set()))
