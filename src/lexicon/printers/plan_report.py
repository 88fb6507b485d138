"""What a printer of plans gets: every figure with its words, and the plan as a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lexicon.languages.figures import rounded, whole
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One stage: how many must reach it; `section` is its place among the funnel's sections.

    `low` and `high` are the ends of the range of `brought + found`, before any rounding.
    """

    stage: str
    label: str
    by: str
    section: int
    brought: int
    found: int
    low: float
    high: float
    finds: bool
    """Whether finds of the other team's own count here at all."""
    spans: tuple[tuple[float, float], ...]
    """For each period, the shares of the year's total that are due by its start and its end."""

    @property
    def total(self) -> int:
        return self.brought + self.found


@dataclass(frozen=True, slots=True)
class PlanPeriod:
    """A period and what is due in it: brought and found by stage; `early` before the year."""

    label: str
    due: Mapping[str, tuple[int, int]]
    early: bool


@dataclass(frozen=True, slots=True)
class PlanRate:
    """A rate behind the plan, in words; `figure` is the rate itself, as a share of one.

    `address` is its metric's page, "" where nobody said where the site is published.
    """

    metric_ref: str
    label: str
    rate: str
    takes: str
    metric: str
    source: str
    figure: float
    address: str = ""


@dataclass(frozen=True, slots=True)
class PlanBlanks:
    """The sentences whose figures a page works out anew, as its sliders are moved.

    `summary` and `summary_whole` (nothing is left for the other team) have the blanks {revenue},
    {deal} and {share}; `matters`, which is the first of the notes, has {total}: that of `stage`.
    """

    summary: str
    summary_whole: str
    matters: str = ""
    stage: str = ""


@dataclass(frozen=True)
class PlanReport:
    """A plan in one language; `document` is the same for programs."""

    language: str
    title: str
    summary: str
    first: str
    last: str
    currency: str
    rows: tuple[PlanRow, ...]
    periods: tuple[PlanPeriod, ...]
    rates: tuple[PlanRate, ...]
    notes: tuple[str, ...]
    document: Mapping[str, Any]
    blanks: PlanBlanks
    coloured: bool = False

    @property
    def words(self) -> dict[str, Any]:
        """The words that all formats share."""
        return load_words("lexicon.printers.plans", "", self.language)

    def said(self, key: str, **facts: object) -> str:
        """A sentence of the words with its blanks filled."""
        return typeset(self.language, str(self.words[key]).format(**facts))

    def count(self, number: int) -> str:
        """A number of records; a dash for none."""
        return whole(self.language, number) if number else str(self.words["none"])

    def range_of(self, row: PlanRow) -> str:
        """`950 to 1,400`; a dash where nothing says how sure the figure is."""
        if row.low == row.high:
            return str(self.words["none"])
        low, high = rounded(row.low, up=False), rounded(row.high, up=True)
        return self.said("range_of", low=self.count(low), high=self.count(high))

    def headings(self) -> tuple[str, ...]:
        """The columns of the table of stages."""
        teams = (self.said("brought", team=self.first), self.said("found", team=self.last))
        names = (self.said(key) for key in ("total", "range"))
        return (self.said("stage"), self.said("by"), *teams, *names)


@dataclass(frozen=True, slots=True)
class PlanPrinter:
    """A format of plans: PRINTER in `printers/plans/<format>.py`."""

    render: Callable[[PlanReport], str]
