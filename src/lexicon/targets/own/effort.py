"""How much work a step of a template is, told before it is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Sized
from itertools import chain
from typing import Any

from jinja2 import Environment, pass_environment
from jinja2.filters import make_attrgetter, sync_do_sum

from lexicon.targets.own.refused import Unfit

_AT_ONCE = 1000
"""Signs, or entries copied, that take about as long as one step."""
_COMPARED_AT_ONCE = 50
"""Entries that are compared as fast as one step."""
_OF_SORTING = 5
_SORTS = frozenset({"dictsort", "groupby", "sort", "unique"})


def entries(given: object) -> int:
    """Steps that going through it takes; what comes one by one is counted where it comes from."""
    return len(given) if isinstance(given, Sized) else 0


def copied(made: object) -> int:
    """Steps that it takes to make or to search this text or list."""
    return entries(made) // _AT_ONCE


def compared(given: object) -> int:
    """Steps that it takes to compare this, or to look for something in it."""
    if isinstance(given, list | tuple):
        return len(given) // _COMPARED_AT_ONCE
    return copied(given) if isinstance(given, str | bytes) else 0


def filtered(name: str, given: object) -> int:
    """Steps that the filter of this name takes: each entry is one, a text is read at once."""
    if isinstance(given, str | bytes):
        return copied(given)
    return entries(given) * (_OF_SORTING if name in _SORTS else 1)


@pass_environment
def summed(
    environment: Environment,
    iterable: Iterable[Any],
    attribute: str | int | None = None,
    start: Any = 0,
) -> Any:
    """Jinja's `sum`, which copies all that there is for every list that it adds to a list."""
    if not isinstance(start, list | tuple):
        return sync_do_sum(environment, iterable, attribute, start)
    read = make_attrgetter(environment, attribute) if attribute is not None else _itself
    kind: type[Sequence[Any]] = type(start)
    parts = [start, *map(read, iterable)]
    for part in parts:
        if not isinstance(part, kind):
            raise Unfit("message_no_sum", kind=type(part).__name__, of=kind.__name__)
    return kind(chain.from_iterable(parts))  # type: ignore[call-arg]


def _itself(given: Any) -> Any:
    return given
