"""A shuffle that is the same whenever it is done again with the same seed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def shuffled(
    items: Iterable[T], seed: str, salt: str, name: Callable[[T], str] = str
) -> tuple[T, ...]:
    """The items in an order that depends on seed, salt and their names alone.

    Each attempt has its seed and each question its salt, so that a page that is loaded again, on
    another device, in another language, shows the same order.
    """
    return tuple(sorted(items, key=lambda item: _rank(f"{seed}\n{salt}\n{name(item)}")))


def _rank(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()
