"""What a printer of the weekly page gets: every figure with its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words


@dataclass(frozen=True, slots=True)
class Score:
    """A count against its plan; `share` of the plan, None where there is none."""

    label: str
    value: str
    planned: str
    share: float | None
    told: str
    section: int = 0
    address: str = ""
    """The page of what is counted."""


@dataclass(frozen=True, slots=True)
class Table:
    """A part of the page: a title, lines under headings, and what is to be said besides.

    `weight` is each line's bar from 0 to 1; none where there are no bars. The first `left` columns
    are words. `more` says how many lines were left out. `written` heads a column that is empty on
    paper: what is said in the meeting is written there. `links` are pages, of what each line is
    about, "" where there is none.
    """

    title: str
    headings: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    weights: tuple[float, ...] = ()
    left: int = 1
    note: str = ""
    more: str = ""
    written: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class WeeklyReport:
    """One week on one page, in one language; `document` is the same for programs."""

    language: str
    title: str
    summary: str
    score: Score | None
    contest: tuple[Score, ...]
    leader: str
    tables: tuple[Table, ...]
    foot: str
    document: Mapping[str, Any] = field(default_factory=dict)
    coloured: bool = False

    @property
    def words(self) -> dict[str, Any]:
        """The words that all formats share."""
        return load_words("lexicon.printers.weeklies", "", self.language)

    def said(self, key: str, **facts: object) -> str:
        """A sentence of the words with its blanks filled."""
        return typeset(self.language, str(self.words[key]).format(**facts))


@dataclass(frozen=True, slots=True)
class WeeklyPrinter:
    """A format of the weekly page: PRINTER in `printers/weeklies/<format>.py`."""

    render: Callable[[WeeklyReport], str]
