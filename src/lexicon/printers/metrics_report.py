"""What a printer of metrics gets: each with its figures in order, in words and as numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lexicon.languages.figures import whole
from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words
from lexicon.printers.days import day_told


@dataclass(frozen=True, slots=True)
class MetricBreak:
    """A day on which the definition became another: earlier figures do not compare with later."""

    day: date
    release: str
    version: str


@dataclass(frozen=True, slots=True)
class MetricCell:
    """One period's figure: `value` in the metric's unit (minutes, shares of one), None if unknown.

    `shown` is what people read. `records` are those it rests on, `unknown` those of them of which
    nothing is known; `breaks` fell into the period.
    """

    start: date
    end: date
    label: str
    value: float | None
    shown: str
    records: int
    unknown: int
    is_open: bool
    is_cut: bool
    breaks: tuple[MetricBreak, ...] = ()
    is_ahead: bool = False
    """Whether the period is yet to come."""


@dataclass(frozen=True, slots=True)
class MetricLine:
    """A metric; `lacking` says, reference by reference, what the data does not have for it.

    `address` is its page on the published site, "" where nobody said where that is; `hours` names
    the calendar that durations are counted in, "" for the clock, and `counted` tells it in words.
    """

    reference: str
    called: str
    version: str
    unit: str
    formula: str
    period: str
    address: str
    matters: bool
    hours: str
    cells: tuple[MetricCell, ...]
    lacking: tuple[str, ...] = ()
    counted: str = ""
    faulty: tuple[str, ...] = ()
    """Metrics whose formula keeps this one from being worked out."""
    meaning: str = ""
    """The digest of what is counted, with all that it rests on."""


@dataclass(frozen=True, slots=True)
class MetricsReport:
    """All metrics that were asked for, the one that matters first."""

    lines: tuple[MetricLine, ...]
    language: str = "en"
    coloured: bool = False
    notes: tuple[str, ...] = ()
    """What must be known of the data."""
    has_faulty_lines: bool = False
    """Whether an audit has more to say of it."""

    @property
    def words(self) -> dict[str, Any]:
        """The words that all formats share."""
        return load_words("lexicon.printers.metrics", "", self.language)

    def said(self, key: str, **facts: object) -> str:
        """A sentence of the shared words."""
        return typeset(self.language, str(self.words[key])).format(**facts)

    def heading(self, line: MetricLine) -> str:
        """`by week (hours that count: Monday to Friday)`."""
        spoken = typeset(self.language, str(self.words["periods"][line.period]))
        return f"{spoken} ({self.said('hours', hours=line.counted)})" if line.counted else spoken

    def remarks(self, cell: MetricCell) -> Iterator[str]:
        """What must be known of a figure: how many records, what is unknown, whether it is over."""
        if cell.is_ahead:
            yield self.said("ahead")
            return
        forms = self.words["records"]
        counted = plural(self.language, cell.records, forms["one"], forms["many"])
        yield typeset(self.language, counted).format(n=whole(self.language, cell.records))
        if cell.unknown:
            yield self.said("unknown", n=whole(self.language, cell.unknown))
        if cell.is_open:
            yield self.said("open")
        if cell.is_cut:
            yield self.said("cut")

    def broken(self, one: MetricBreak) -> str:
        """The sentence of a break."""
        day = day_told(one.day, self.language)
        return self.said("broken", day=day, release=one.release, version=one.version)

    def lacks(self, line: MetricLine) -> str:
        """Why a metric has no figures."""
        if line.faulty:
            return self.said("faulty", what=", ".join(line.faulty))
        return self.said("lacking", what=", ".join(line.lacking))


@dataclass(frozen=True, slots=True)
class MetricsPrinter:
    """A format of metrics: PRINTER in `printers/metrics/<format>.py`."""

    render: Callable[[MetricsReport], str]
