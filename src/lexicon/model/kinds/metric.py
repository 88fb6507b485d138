"""A metric: a formula over stages, fields and other metrics."""

from __future__ import annotations

from typing import Literal

from lexicon.model.header import Entry


class Metric(Entry):
    """What is counted, in which unit, over which period."""

    kind: Literal["metric"]
    formula: str
    unit: Literal["count", "rate", "money", "duration"]
    period: Literal["day", "week", "month", "quarter", "year"]
    the_one_that_matters: bool = False


KIND = Metric
