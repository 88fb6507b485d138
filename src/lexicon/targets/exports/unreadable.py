"""What stops the reading of an export."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.errors import LexiconError
from lexicon.languages.printable import printable

_SHOWN = 20


class ExportUnreadable(LexiconError):
    """An export cannot be read, or is of no format that lexicon knows: where, and why."""

    def __init__(self, path: str, line: int, why: str) -> None:
        super().__init__(printable(f"{path}:{line}: {why}"))
        self.path, self.line, self.why = path, line, why


class ExportsUnreadable(LexiconError):
    """Several files, or several lines of one, cannot be read: a line for each of the first."""

    def __init__(self, faults: Sequence[ExportUnreadable]) -> None:
        rest = len(faults) - _SHOWN
        more = [f"and {rest} more of these"] if rest > 0 else []
        super().__init__("\n".join([*map(str, faults[:_SHOWN]), *more]))
        self.faults = tuple(faults)


def refuse(faults: Sequence[ExportUnreadable]) -> None:
    """Raise what stands in the way, all at once; nothing where nothing does."""
    if len(faults) > 1:
        raise ExportsUnreadable(faults)
    for fault in faults:
        raise fault
