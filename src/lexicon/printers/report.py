"""What a printer of findings gets: everything placed, worded and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from lexicon.findings import Finding, Severity


class Line(NamedTuple):
    """One finding in words; `source` is the offending line, "" where there is none to show."""

    finding: Finding
    message: str
    hint: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one check of `entries` entries, in the order of their places.

    `unshown` counts information that was not asked for; `coloured` is the terminal's wish.
    """

    entries: int
    lines: tuple[Line, ...]
    unshown: int = 0
    language: str = "en"
    coloured: bool = False

    def count(self, severity: Severity) -> int:
        """How many findings weigh this much."""
        return Counter(line.finding.severity for line in self.lines)[severity]


class Printer(NamedTuple):
    """A format of findings: PRINTER in `printers/findings/<format>.py`."""

    render: Callable[[Report], str]
    shows_information: bool
    """Whether the format shows style remarks without being asked."""
