"""What a printer of audits gets: each finding told in words, the matrix, the records if listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lexicon.languages.figures import whole
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One finding: words are harmless on a terminal, `facts` are ids and values as they are.

    `rows` are the records it is about, if they were asked for: row number, key, then `columns`.
    `said` has the same as people call it. `unlisted` says how many more there are.
    """

    kind: str
    title: str
    message: str
    hint: str
    field: str
    records: int
    is_fault: bool
    facts: Mapping[str, object]
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    said: tuple[tuple[str, ...], ...] = ()
    unlisted: int = 0
    heads: tuple[str, ...] = ()
    """What people call the columns."""


@dataclass(frozen=True, slots=True)
class AuditCell:
    """Records in one cell of the matrix, with a recorded exception or all without; stages by id."""

    recorded: str | None
    reached: str | None
    possible: str | None
    records: int
    agrees: bool
    excepted: bool = False


@dataclass(frozen=True, slots=True)
class AuditMatrix:
    """Recorded stages down, stages by definition across; `labels` by id."""

    stages: tuple[str, ...]
    labels: Mapping[str, str]
    cells: tuple[AuditCell, ...]

    def label(self, stage: str | None) -> str:
        """What people call a stage; a dash where there is none."""
        return self.labels.get(stage or "", "–")

    def recorded(self) -> tuple[str | None, ...]:
        """The rows that hold records."""
        held = {cell.recorded for cell in self.cells}
        return tuple(stage for stage in (None, *self.stages) if stage in held)

    def reached(self) -> tuple[str | None, ...]:
        """The columns that hold records."""
        held = {cell.reached for cell in self.cells}
        return tuple(stage for stage in (None, *self.stages) if stage in held)

    def at(self, recorded: str | None, reached: str | None) -> tuple[int, int]:
        """How many records a cell has, and how many contradict themselves without an exception."""
        here = [c for c in self.cells if (c.recorded, c.reached) == (recorded, reached)]
        return sum(c.records for c in here), sum(
            c.records for c in here if not (c.agrees or c.excepted)
        )


@dataclass(frozen=True, slots=True)
class AuditReport:
    """All that an audit of `records` records found, faults first, the weightiest kind first."""

    records: int
    lines: tuple[AuditLine, ...]
    matrix: AuditMatrix | None = None
    language: str = "en"
    coloured: bool = False

    @property
    def words(self) -> dict[str, Any]:
        """The words that all formats share."""
        return load_words("lexicon.printers.audit", "", self.language)

    def by_kind(self) -> Iterator[tuple[str, tuple[AuditLine, ...]]]:
        """The lines of each kind under its title."""
        for title, lines in groupby(self.lines, key=lambda line: line.title):
            yield title, tuple(lines)

    def counted(self, number: int) -> str:
        """`12 records`."""
        return self._number("records", number)

    def _number(self, what: str, number: int) -> str:
        forms: dict[str, str] = self.words[what]
        shown = whole(self.language, number)
        return typeset(
            self.language, plural(self.language, number, forms["one"], forms["many"])
        ).format(n=shown)

    def sentence(self, line: AuditLine) -> str:
        """What was found, after how many records have it."""
        if not line.records:
            return line.message
        told: str = self.words["told"]
        return typeset(self.language, told).format(
            records=self.counted(line.records), message=line.message
        )

    def summary(self) -> str:
        """One line: how many records, how many faults of how many kinds."""
        faults = [line for line in self.lines if line.is_fault]
        kinds = len({line.kind for line in faults})
        key = "faulty" if faults else "sound"
        said: str = self.words[key].format(
            records=self.counted(self.records),
            findings=self._number("findings", len(faults)),
            sorts=self._number("sorts", kinds),
        )
        return typeset(self.language, said)


@dataclass(frozen=True, slots=True)
class AuditPrinter:
    """A format of audits: PRINTER in `printers/audit/<format>.py`."""

    render: Callable[[AuditReport], str]
