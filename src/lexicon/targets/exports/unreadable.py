"""What stops the reading of an export."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.errors import LexiconError
from lexicon.languages.printable import printable


class ExportUnreadable(LexiconError):
    """An export cannot be read, or is of no format that lexicon knows: where, and why."""

    def __init__(self, path: str, line: int, why: str) -> None:
        super().__init__(printable(f"{path}:{line}: {why}"))
        self.path, self.line, self.why = path, line, why


class ExportsUnreadable(LexiconError):
    """Several files cannot be read: a line for each."""

    def __init__(self, faults: Sequence[ExportUnreadable]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)
