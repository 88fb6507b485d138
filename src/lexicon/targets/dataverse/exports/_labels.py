"""Labels by language number, as the readers of Dataverse's formats see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lexicon.targets.exports.seen import SeenValue

_DIGITS = 10


def filled(values: Iterable[SeenValue]) -> tuple[SeenValue, ...]:
    """The values, each with every language that any of them has: None where it has no label."""
    listed = tuple(values)
    languages = dict.fromkeys(name for item in listed for name in item.labels if name)
    return tuple(replace(item, labels=_all(item.labels, languages)) for item in listed)


def _all(labels: Mapping[str, str | None], languages: Iterable[str]) -> dict[str, str | None]:
    return {**dict.fromkeys(languages), **labels}


def carried(**said: object) -> dict[str, object]:
    """What an option says to Dataverse alone, as text by its name there; blanks are nothing."""
    texts = {name: _text(what) for name, what in said.items()}
    return {name: text for name, text in texts.items() if text}


def _text(said: object) -> str:
    if isinstance(said, list):
        return ", ".join(map(str, said))
    return "" if said is None or isinstance(said, bool) else str(said).strip()


def number(written: str) -> int | None:
    """A stored number; None where Dataverse cannot have it: it keeps 32 bits."""
    digits = written.removeprefix("-")
    if not (digits.isdecimal() and len(digits) <= _DIGITS):
        return None
    found = int(written)
    return found if -(2**31) <= found < 2**31 else None


def shows(values: Iterable[SeenValue], named: Iterable[str] = ()) -> frozenset[str]:
    """What such a file shows: whether options are hidden, older environments do not say.

    `named` are what else it says of an option, or leaves blank.
    """
    hidden = any(item.is_active is not None for item in values)
    always = {"values", "order", "labels", "translations", *named}
    return frozenset(always | ({"inactive"} if hidden else set()))
