"""What several ask for, worked out for the first of them while the others wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Once:
    """Values by name, each made once, whichever threads ask for it."""

    _made: dict[str, Any] = field(default_factory=dict)
    _making: dict[str, Lock] = field(default_factory=dict)

    def made(self, name: str, make: Callable[[], T]) -> T:
        """The value of that name; `make` must not ask for it too."""
        with self._making.setdefault(name, Lock()):
            if name not in self._made:
                self._made[name] = make()
            known: T = self._made[name]
            return known
