"""What a report is: figures first, then words; and which there are, by a scan of `reports/`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lexicon.adoption import reports
from lexicon.adoption.telling.document import Document
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.sources import Sources
from lexicon.errors import LexiconError
from lexicon.model.manifest import Manifest
from lexicon.plugins import load_one, module_names


class Report(NamedTuple):
    """REPORT in `reports/<name>.py`: `make` gathers frozen figures, `tell` says them.

    `from_answers`: it rests on the answers themselves, not on what was published of a wave.
    `from_counts`: it can also be told from counts, which stay where a few people were deleted.
    `switch`: the word under `adoption:` in the manifest that turns it on; "" for what is always on.
    """

    make: Callable[[Sources], Any]
    tell: Callable[[Any, Scene], Document]
    from_answers: bool = False
    switch: str = ""
    from_counts: bool = False

    def is_on(self, manifest: Manifest) -> bool:
        """Whether the firm wants it."""
        return not self.switch or bool(getattr(manifest.adoption, self.switch))


class SwitchedOff(LexiconError):
    """A report that the firm has not asked for."""

    def __init__(self, name: str, switch: str) -> None:
        super().__init__(
            f"{name} is off: to turn it on, write `adoption: {{{switch}: true}}` in the manifest"
        )


def report_names() -> tuple[str, ...]:
    """Every report; nothing is imported."""
    return module_names(reports)


def report_named(name: str) -> Report:
    """One of them."""
    return load_one(reports, name, "REPORT", Report)
