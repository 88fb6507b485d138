"""A change that a rule has judged: how much it weighs, whom it touches, what to say of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from lexicon.history.level import Level, Touch


@dataclass(frozen=True, slots=True)
class Change:
    """`field` is the very place (`transitions.accept.within`, "" for the whole entry).

    `message` names the sentence in the rule's words; `facts` fill its blanks.
    """

    entry: str
    field: str
    rule: str
    level: Level
    touches: tuple[Touch, ...]
    before: object = None
    after: object = None
    path: str = ""
    language: str = ""
    prose: bool = False
    item: BaseModel | None = None
    message: str = "text"
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict)
    asks_for_version: bool = True
    """Whether the entry's version must tell of it."""
