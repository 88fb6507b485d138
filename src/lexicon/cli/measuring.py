"""Data, a mapping and days, from the command line to metrics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from lexicon.audit.held import Held
from lexicon.audit.measuring.breaks import breaks
from lexicon.audit.measuring.coverage import first_day
from lexicon.audit.measuring.metric import Measured, measured
from lexicon.audit.measuring.periods import Period, before
from lexicon.audit.measuring.speech import metrics_report
from lexicon.audit.opening import Data, opened_data
from lexicon.cli.refused import misused, text_lost
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.metric import Metric
from lexicon.model.ledger import Ledger
from lexicon.model.released import TextLost
from lexicon.printers.metrics_report import MetricsReport

_PERIODS = 12
"""How many are shown where nobody says from when."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was given; without a period each metric has its own."""

    data: Data
    period: Period | None
    first: date | None
    last: date
    language: str
    coloured: bool = False


def metrics_of(
    asked: Asked, dictionary: Dictionary, ledger: Ledger, now: datetime
) -> MetricsReport:
    """The figures of all metrics in use. Raises UsageError, LexiconError for unreadable data."""
    if asked.first is not None and asked.first > asked.last:
        raise misused("days_reversed", first=asked.first, last=asked.last)
    with opened_data(asked.data, dictionary, now) as data:
        held = data.held(dictionary)
        wanted = [one for one in dictionary.of(Metric) if one.status != "retired"]
        done = [_figures(asked, metric, held) for metric in wanted]
        try:
            changed = breaks(ledger, (metric.ref for metric in wanted))
        except TextLost as lost:
            raise text_lost(lost) from lost
        return metrics_report(held, done, changed, asked.language, asked.coloured)


def _figures(asked: Asked, metric: Metric, held: Held) -> Measured:
    first = asked.first
    if first is None:
        shown = before(asked.last, asked.period or metric.period, _PERIODS - 1)
        first = min(max(shown, first_day(held) or shown), asked.last)
    return measured(held, metric, asked.period, first, asked.last)
