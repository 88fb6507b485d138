"""Chance that comes out the same for the same seed, on every machine and in whatever order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")
_WHOLE = 2**64


@dataclass(frozen=True, slots=True)
class Chance:
    """Draws by name: each `about` is drawn apart, so that one more draw moves no other."""

    seed: str

    def of(self, *about: object) -> float:
        """A number from 0 up to but not including 1."""
        named = "/".join(map(str, (self.seed, *about)))
        return int.from_bytes(sha256(named.encode()).digest()[:8], "big") / _WHOLE

    def between(self, least: int, most: int, *about: object) -> int:
        """A whole number; both bounds may come out."""
        return least + int(self.of(*about) * (most - least + 1))

    def among(self, weights: Mapping[T, int], *about: object) -> T:
        """One of several, the heavier the likelier. Raises ValueError where there is none."""
        left = self.of(*about) * sum(weights.values())
        for one, weight in weights.items():
            left -= weight
            if left < 0:
                return one
        raise ValueError("nothing to draw among")
