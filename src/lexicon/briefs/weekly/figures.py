"""What the weekly page is made of: figures of one week, not yet in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from lexicon.audit.cautions import Cautions
from lexicon.audit.faulty_lines import FaultyLines
from lexicon.audit.not_shown import NotShown
from lexicon.audit.promised import Promised
from lexicon.audit.returned import Returned
from lexicon.model.kinds.metric import Metric


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """Monday to Sunday, by its Monday."""

    start: date

    @property
    def end(self) -> date:
        """The Monday after it."""
        return self.start + timedelta(days=7)

    @property
    def number(self) -> int:
        """Its number in ISO 8601."""
        return self.start.isocalendar().week

    def before(self, number: int = 1) -> Week:
        """An earlier week."""
        return Week(self.start - timedelta(days=7 * number))

    def __str__(self) -> str:
        year, week, _ = self.start.isocalendar()
        return f"{year}-W{week:02}"


@dataclass(frozen=True, slots=True)
class Beyond:
    """The year of the plan that was given (up to, not including `end`): not all of it, or not it.

    `is_told` where the plan tells all that is due in the week nevertheless: what must be there
    before its year begins, for its first sales. `is_within` where the week lies in the year, but
    is partly for sales of another.
    """

    start: date
    end: date
    is_told: bool
    is_within: bool = False

    @property
    def case(self) -> Literal["run_up", "partly", "untold"]:
        """What is to be said of it."""
        return "run_up" if self.is_told else "partly" if self.is_within else "untold"


@dataclass(frozen=True, slots=True)
class Matter:
    """The one metric that matters: its value, and that of the week before.

    `brought` and `found` part it between the two teams, `planned` is what the plan says of both;
    None where data or plan do not tell, which is not zero.
    """

    metric: Metric
    value: int | None
    before: int | None
    brought: int | None = None
    planned: tuple[int, int] | None = None
    has_plan: bool = False
    """Whether a plan was given, be it that nothing is due by it."""
    is_other: bool = False
    """Whether the plans that were given are all of other figures."""
    beyond: Beyond | None = None
    """Where the week is in no plan's own year, or no plan tells all that is due in it."""
    outdated: tuple[str, ...] = ()
    """Metrics that have another meaning than they had when the plan was made."""

    @property
    def found(self) -> int | None:
        """What the other team found itself."""
        if self.value is None or self.brought is None:
            return None
        return self.value - self.brought


@dataclass(frozen=True, slots=True)
class Passage:
    """A step of the funnel: its rate this week over `of` records, and in the weeks before.

    `of` is None where the data has nothing of this week.
    """

    metric: Metric
    start: str
    end: str
    rate: float | None
    of: int | None
    earlier: float | None


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """An entry that few know: between `low` and `high` of `people` (90 %), as published."""

    entry: str
    people: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposed version and the teams whose yes it lacks; none: only its writing down is due."""

    entry: str
    version: str
    teams: tuple[str, ...]
    since: datetime
    is_overdue: bool


Quiz = Literal["unasked", "unmeasured", "measured"]


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """One week in figures; `quiz` says whether anybody looked at answers, and found any measured.

    `dated` says whether what was sent back could be told by week; else all of the data counts.
    """

    week: Week
    matter: Matter | None
    passages: tuple[Passage, ...]
    promised: tuple[Promised, ...]
    returned: tuple[Returned, ...]
    dated: bool
    quiz: Quiz
    misunderstood: tuple[Misunderstood, ...]
    waiting: tuple[Waiting, ...]
    lacking: tuple[str, ...] = ()
    """Metrics that the data has too little for."""
    changed: tuple[tuple[str, date], ...] = ()
    """Metrics whose definition changed in the week or the four before it, and when."""
    faulty: tuple[FaultyLines, ...] = ()
    """Lines of the data that were read in part or not at all."""
    cautions: Cautions = field(default_factory=Cautions)
    """What keeps the figures from being whole."""
    not_shown: tuple[NotShown, ...] = ()
    """Promises of which the data cannot show whether they were kept."""

    @property
    def is_past_data(self) -> bool:
        """Whether the data ends before the week: its figures are unknown, and not zero."""
        return is_past(self.week, self.cautions.ends)


def is_past(week: Week, ends: date | None) -> bool:
    """Whether a week begins after the last day of the data."""
    return ends is not None and ends < week.start
