"""One place where two entries differ, before any rule has judged it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import BaseModel

Case = Literal["added", "removed", "changed", "moved"]
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where and how: `path` is the kind of place, `keys` the very place.

    `transitions.within` at `("transitions", "accept", "within")`. The path of a whole entry is "".
    `item` is the innermost listed part (the transition), `language` that of a text.
    """

    entry: str
    path: str
    keys: Keys
    case: Case
    before: object
    after: object
    language: str = ""
    prose: bool = False
    item: BaseModel | None = None

    @property
    def kind(self) -> str:
        """The kind of the entry."""
        return self.entry.partition("/")[0]

    def ends(self, *paths: str) -> bool:
        """Whether the path is one of these, or one of these inside something else."""
        return self.path in paths or self.path.endswith(_inside(paths))

    def stands(self, *places: str) -> bool:
        """Whether it is one of these places of one kind: `field/type`."""
        return f"{self.kind}/{self.path}" in places


@cache
def _inside(paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f".{path}" for path in paths)
