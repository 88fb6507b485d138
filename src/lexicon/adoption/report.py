"""What a report is: figures first, then words; and which there are, by a scan of `reports/`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lexicon.adoption import reports
from lexicon.adoption.document import Document
from lexicon.adoption.scene import Scene
from lexicon.adoption.sources import Sources
from lexicon.plugins import load_one, module_names


class Report(NamedTuple):
    """REPORT in `reports/<name>.py`: `make` gathers frozen figures, `tell` says them.

    `from_answers`: it rests on the answers themselves, not on what was published of a wave.
    """

    make: Callable[[Sources], Any]
    tell: Callable[[Any, Scene], Document]
    from_answers: bool = False


def report_names() -> tuple[str, ...]:
    """Every report; nothing is imported."""
    return module_names(reports)


def report_named(name: str) -> Report:
    """One of them."""
    return load_one(reports, name, "REPORT", Report)
