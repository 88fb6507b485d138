"""What a printer of impacts gets: who would change stage, from where to where, through what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lexicon.languages.figures import whole
from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.words import load_words


@dataclass(frozen=True, slots=True)
class ImpactRow:
    """Records that would go from one stage to another; None is no stage.

    `causes` has the changed entries that move them: reference → what people call it.
    """

    before: str | None
    after: str | None
    records: int
    causes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ImpactReport:
    """`base` and `head` are what was compared; `labels` has every stage in funnel order."""

    base: str
    head: str
    records: int
    rows: tuple[ImpactRow, ...]
    opened: int
    settled: int
    labels: Mapping[str, str]
    language: str = "en"
    coloured: bool = False
    notes: tuple[str, ...] = ()
    """What must be known of the data."""
    shorts: Mapping[str, str] = field(default_factory=dict)
    """What people say for short of stages, where a matrix has room for no more."""

    @property
    def words(self) -> dict[str, Any]:
        """The words that all formats share."""
        return load_words("lexicon.printers.impacts", "", self.language)

    def said(self, key: str, **facts: object) -> str:
        """A sentence of the shared words."""
        return typeset(self.language, str(self.words[key])).format(**facts)

    def label(self, stage: str | None) -> str:
        """What people call a stage, or that there is none."""
        return self.labels.get(stage or "") or self.said("no_stage")

    def summary(self) -> str:
        """One line: how many of how many would change stage."""
        changed = sum(row.records for row in self.rows)
        total = self.counted("counted", self.records)
        if not changed:
            return self.said("none" if self.records else "empty", total=total)
        return self.counted("some", changed, total=total)

    def sentence(self, row: ImpactRow) -> str:
        """`4 records: from Lead to Client, because of Marketing qualified lead (MQL)`."""
        through = listed(self.language, list(row.causes.values()))
        facts = {"before": self.label(row.before), "after": self.label(row.after)}
        return self.said(
            "row", records=self.counted("counted", row.records), through=through, **facts
        )

    def sentences(self) -> tuple[str, ...]:
        """Each move, fullest first, then what becomes uncertain or certain, and the notes."""
        return (*self.moves(), *self.notes)

    def moves(self) -> tuple[str, ...]:
        """Each move, fullest first, then what becomes uncertain or certain."""
        return (*map(self.sentence, self.rows), *self.openings())

    def openings(self) -> tuple[str, ...]:
        """What becomes uncertain, and what becomes certain."""
        counts = {"opened": self.opened, "settled": self.settled}
        return tuple(
            self.said(key, records=self.counted("counted", number))
            for key, number in counts.items()
            if number
        )

    def counted(self, key: str, number: int, **facts: object) -> str:
        """`1,204 records`."""
        forms = self.words[key]
        form = plural(self.language, number, forms["one"], forms["many"])
        return typeset(self.language, form).format(n=whole(self.language, number), **facts)

    def table(self) -> Sequence[Sequence[str]]:
        """The matrix: the stage now down, the stage then across; only what records move between."""
        order = (None, *self.labels)
        down = [stage for stage in order if any(row.before == stage for row in self.rows)]
        across = [stage for stage in order if any(row.after == stage for row in self.rows)]
        lines = [["", *map(self._short, across)]]
        for before in down:
            counts = [self._cell(before, after) for after in across]
            lines.append([self._short(before), *counts])
        return lines

    def _short(self, stage: str | None) -> str:
        return self.shorts.get(stage or "") or self.label(stage)

    def _cell(self, before: str | None, after: str | None) -> str:
        alike = (row for row in self.rows if (row.before, row.after) == (before, after))
        number = sum(row.records for row in alike)
        return whole(self.language, number) if number else ""


@dataclass(frozen=True, slots=True)
class ImpactPrinter:
    """A format of impacts: PRINTER in `printers/impacts/<format>.py`."""

    render: Callable[[ImpactReport], str]
