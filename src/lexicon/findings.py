"""A finding: which rule, where, about what. Its words are looked up only when it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

Keys = tuple[str | int, ...]


class Severity(StrEnum):
    """How much a finding weighs. Errors fail a check; information is counted, not shown."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


class Place(NamedTuple):
    """A place in a file: path relative to the project's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `keys` leads to the value inside the file until `place` is exact.

    `message` and `hint` name the sentences of the rule's words; `facts` fill their blanks.
    """

    rule: str
    place: Place
    severity: Severity = Severity.ERROR
    entry: str = ""
    keys: Keys | None = None
    on_key: bool = False
    facts: Mapping[str, object] = field(default_factory=dict)
    message: str = "message"
    hint: str = "hint"

    def at(self, place: Place) -> Finding:
        """The same finding, placed exactly."""
        return replace(self, place=place, keys=None)

    def weighing(self, severity: Severity) -> Finding:
        """The same finding with another severity."""
        return replace(self, severity=severity)
