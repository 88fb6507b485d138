"""How fast anybody may send forms: kept in memory only, and forgotten within a minute.

Sixty answers a minute are more than anybody gives. Of links, only those that let nobody in are
counted by address: a whole room that signs in at once from one office has one address too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from threading import Lock

_MINUTE = 60.0
_ROUNDING = 1e-6
_MOST = 10_000
"""Callers remembered at once; beyond that those who have been quiet are forgotten."""


@dataclass(frozen=True)
class Bucket:
    """So many a minute for each caller, all at once or evenly; one more must wait."""

    a_minute: int
    _left: dict[str, tuple[float, float]] = field(default_factory=dict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def take(self, caller: str, now: float) -> int:
        """Take one at a moment in seconds: 0, or how many seconds to wait before the next.

        A clock that was set back gives nothing and takes nothing.
        """
        with self._lock:
            if len(self._left) >= _MOST:
                self._forget(now)
            left, since = self._left.get(caller, (float(self.a_minute), now))
            left = min(self.a_minute, left + max(0.0, now - since) * self.a_minute / _MINUTE)
            if left < 1:
                self._left[caller] = (left, now)
                return ceil((1 - left) * _MINUTE / self.a_minute - _ROUNDING)
            self._left[caller] = (left - 1, now)
            return 0

    def _forget(self, now: float) -> None:
        for caller in [name for name, (_, since) in self._left.items() if now - since > _MINUTE]:
            del self._left[caller]
        if len(self._left) >= _MOST:
            self._left.clear()


@dataclass(frozen=True)
class Limits:
    """Forms by person; by address links tried in vain, and ways to a provider, which takes time."""

    forms: Bucket = field(default_factory=lambda: Bucket(60))
    links: Bucket = field(default_factory=lambda: Bucket(10))
    accounts: Bucket = field(default_factory=lambda: Bucket(60))
