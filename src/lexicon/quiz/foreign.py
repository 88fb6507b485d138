"""Questions as another program wrote them, before they are ours; and what we have nothing like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as made_by
from functools import cache
from typing import NamedTuple

from lexicon.plugins import load_all
from lexicon.quiz import imports
from lexicon.quiz.question import Use


class Given(NamedTuple):
    """An option as it was written."""

    text: str
    is_right: bool
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A question in one language. Of `options`, `pairs` and `steps` a kind has one.

    In `pairs` an item of "" has a match that belongs to none; `steps` are in the right order.
    """

    line: int
    kind: str
    text: str
    name: str = ""
    options: tuple[Given, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    steps: tuple[str, ...] = ()
    holds: bool | None = None
    explanation: str = ""
    about: str = ""
    use: Use | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that could not be taken over; `reason` names its sentence in `imports.<lang>.yml`.

    Where it `stops` the file cannot be trusted at all; else only the question at this line is left.
    """

    line: int
    reason: str
    facts: Mapping[str, object] = made_by(default_factory=dict)
    stops: bool = False
    leaves_out: bool = True


class Import(NamedTuple):
    """A format: IMPORT in `imports/<name>.py`, its words in `<name>.<language>.yml` beside it."""

    read: Callable[[str], tuple[Foreign | Remark, ...]]


@cache
def import_formats() -> dict[str, Import]:
    """Every format by name."""
    return load_all(imports, "IMPORT", Import)
