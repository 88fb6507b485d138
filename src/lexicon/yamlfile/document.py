"""What reading a YAML file gives: plain data, and every fault of the YAML itself.

Apart from the reader, so that whoever gets documents from another process imports no parser.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Data = str | int | float | bool | None | list["Data"] | dict[str, "Data"]


class Fault(NamedTuple):
    """A fault of the YAML itself; line and column counted from 1."""

    rule: str
    line: int
    column: int
    facts: Mapping[str, object] = {}
    message: str = "message"
    hint: str = "hint"


class Document(NamedTuple):
    """What a file holds; `data` is None where the file could not be read whole."""

    data: Data
    faults: tuple[Fault, ...] = ()
