"""The plan: from a revenue back up the funnel to what each team owes, and by when.

revenue ÷ value of a sale = clients; clients ÷ (clients ÷ opportunities) = opportunities; and so on
up to the first stage that a rate is known for. Every number is rounded up to whole records before
the next one, so that going down again gives at least the revenue.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lexicon.briefs.plan.chance import Factors
from lexicon.briefs.plan.given import Known
from lexicon.briefs.plan.metrics import Conversion
from lexicon.briefs.plan.season import Season
from lexicon.model.kinds.metric import Metric


@dataclass(frozen=True, slots=True)
class Step:
    """A conversion that the plan uses and its rate.

    `aside` where it leads to a stage beside the way: MQL → SAL where MQL → SQL carries the sum.
    """

    conversion: Conversion
    known: Known
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """How many records must reach a stage in the year.

    `brought` by the team of the top of the funnel, `found` by the other team itself; `factors`
    make the range of their sum. `by` is the team whose move leads here, `ahead` how many days
    before a signature.
    """

    stage: str
    by: str
    brought: int
    found: int
    factors: Factors
    ahead: Fraction
    finds: bool = False
    """Whether finds of the other team's own count here at all."""

    @property
    def total(self) -> int:
        return self.brought + self.found


@dataclass(frozen=True, slots=True)
class Span:
    """A period from `start` to the day before `end`: stage → brought, found."""

    start: date
    end: date
    due: dict[str, tuple[int, int]]


@dataclass(frozen=True)
class Plan:
    """The whole of it. `first` and `last` are the teams of the funnel's two ends.

    `value` is the metric of what a sale is worth, None where only the command line says it;
    `matters` the one metric that matters with the stage that it counts.
    """

    revenue: Fraction
    share: Fraction
    deal: Fraction
    currency: str
    first: str
    last: str
    value: Metric | None
    matters: tuple[Metric, str] | None
    steps: tuple[Step, ...]
    levels: tuple[Level, ...]
    """In funnel order."""
    season: Season
    spans: tuple[Span, ...]
    without: tuple[str, ...]
    """Stages above the plan's first: no metric leads on from them."""
