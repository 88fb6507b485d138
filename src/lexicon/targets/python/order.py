"""In which order Python's formatters want what is imported, and what is exported."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBERS = re.compile(r"(\d+)")


def exported(names: Iterable[str]) -> list[str]:
    """`MAX`, `List2`, `List10`: constants first, then classes; numbers by what they are worth."""
    return sorted(names, key=lambda name: (not _is_constant(name), *_parts(name)))


def imported(names: Iterable[str]) -> list[str]:
    """The same, but that capitals do not count."""
    return sorted(names, key=lambda name: (not _is_constant(name), *_parts(name.lower())))


def by_worth(name: str) -> tuple[str | int, ...]:
    """What modules are ordered by: `list_2` comes before `list_10`."""
    return tuple(_parts(name))


def _is_constant(name: str) -> bool:
    return len(name) > 1 and name.isupper()


def _parts(name: str) -> list[str | int]:
    return [int(part) if part.isdigit() else part for part in _NUMBERS.split(name)]
