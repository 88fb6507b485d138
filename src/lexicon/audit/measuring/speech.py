"""Metrics in words: figures as people write them, entries by what people call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from lexicon.audit.cautions import cautions, cautions_told
from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.lines_told import lines_told
from lexicon.audit.measuring.breaks import Break
from lexicon.audit.measuring.metric import Figure, Measured
from lexicon.audit.measuring.periods import Period, Span
from lexicon.criteria.in_force import formula_in_force
from lexicon.criteria.working_hours import working_hours
from lexicon.history.meaning import Meanings
from lexicon.languages.figures import money, percent, whole
from lexicon.languages.fold import fold
from lexicon.languages.phrase import scalar, typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.kinds.metric import Metric
from lexicon.model.page_address import page_address
from lexicon.printers.days import day_told
from lexicon.printers.metrics_report import MetricBreak, MetricCell, MetricLine, MetricsReport

_IN_HOURS = 120
"""From so many minutes on a duration is told in hours."""
_UNKNOWN = "–"


def metrics_report(
    held: Held,
    done: Sequence[Measured],
    changed: Mapping[str, tuple[Break, ...]],
    language: str,
    coloured: bool = False,
) -> MetricsReport:
    """The figures for a printer, the one metric that matters first, the others by name."""
    speech = _Speech(held, language, Meanings(held.dictionary))
    lines = [speech.line(one, changed.get(one.metric.ref, ())) for one in done]
    ordered = sorted(lines, key=lambda line: (not line.matters, fold(line.called)))
    remarks = {"none": not ordered, "above": any(map(_is_above_one, done))}
    said = (typeset(language, speech.word(key)) for key, is_so in remarks.items() if is_so)
    until = _until(done, held.now.date())
    told = partial(day_told, language=language)
    missing = cautions_told(cautions(held), language, until, told)
    faulty = tuple(lines_told(faulty_lines(held), language))
    notes = (*said, *missing, *faulty)
    return MetricsReport(tuple(ordered), language, coloured, notes, bool(faulty))


@dataclass(frozen=True, slots=True)
class _Speech:
    held: Held
    language: str
    meanings: Meanings

    def line(self, done: Measured, changed: Sequence[Break]) -> MetricLine:
        metric = done.metric
        cells = tuple(self.cell(one, done, changed) for one in done.figures)
        return MetricLine(
            reference=metric.ref,
            called=self.called(metric.ref),
            version=metric.version,
            unit=metric.unit,
            formula=formula_in_force(metric, self.held.dictionary),
            period=done.period,
            address=self.address(metric),
            matters=metric.the_one_that_matters,
            hours=done.calendar if metric.unit == "duration" else "",
            counted=self.counted(done.calendar) if metric.unit == "duration" else "",
            cells=cells,
            lacking=tuple(map(self.missing, done.lacking)),
            faulty=tuple(map(self.metric, filter(_is_metric, done.lacking))),
            meaning=self.meanings.of(metric.ref),
        )

    def cell(self, figure: Figure, done: Measured, changed: Sequence[Break]) -> MetricCell:
        span = figure.span
        inside = (one for one in changed if span.start <= one.day < span.end)
        breaks = tuple(MetricBreak(one.day, one.release, one.version) for one in inside)
        return MetricCell(
            span.start, span.end, self.period(span, done.period), figure.value,
            self.shown(figure.value, done.metric), figure.records, figure.unknown, figure.is_open,
            figure.is_cut, breaks, span.start > self.held.now.date(),
        )  # fmt: skip

    def period(self, span: Span, period: Period) -> str:
        """What a period is called: `2026-W47`, `2026-11`, 2026-T1 for a French quarter."""
        start = span.start
        year, week, _ = (start + timedelta(days=3)).isocalendar()
        facts = {"year": year if period == "week" else start.year, "week": week}
        names = load_words("lexicon.printers.metrics", "", self.language)["names"]
        return str(names[period]).format(day=start, quarter=(start.month + 2) // 3, **facts)

    def counted(self, calendar: str) -> str:
        """The hours in which durations are counted; "" for the clock's."""
        known = self.held.dictionary.manifest.calendars.get(calendar)
        return working_hours(known, self.language) if known else ""

    def shown(self, value: float | None, metric: Metric) -> str:
        if value is None:
            return _UNKNOWN
        match metric.unit:
            case "rate":
                return percent(self.language, value)
            case "money":
                return money(self.language, value, self.currency())
            case "duration":
                in_hours = value >= _IN_HOURS
                number = self.number(value / 60 if in_hours else value)
                return self.word("hours_shown" if in_hours else "minutes").format(n=number)
            case _:
                return self.number(value)

    def number(self, value: float) -> str:
        tenth = round(value, 1)
        if tenth == int(tenth):
            return whole(self.language, int(tenth))
        return scalar(self.language, tenth)

    def currency(self) -> str:
        """That of the money fields, where all have one."""
        fields = self.held.dictionary.fields.values()
        units = {str(it.unit) for it in fields if it.type == "money" and isinstance(it.unit, str)}
        return units.pop() if len(units) == 1 else ""

    def missing(self, reference: str) -> str:
        kind, _, name = reference.partition("/")
        words = load_words("lexicon.printers.metrics", "", self.language)["missing"]
        known = reference in self.held.dictionary.entries
        called = self.called(reference) if known else printable(name)
        return typeset(self.language, str(words.get(kind, "{name}"))).format(name=called)

    def metric(self, reference: str) -> str:
        known = reference in self.held.dictionary.entries
        return self.called(reference) if known else printable(reference)

    def called(self, reference: str) -> str:
        entry = self.held.dictionary.entries[reference]
        languages = (self.language, *self.held.dictionary.languages)
        labels: Iterator[str] = (
            typeset(code, printable(entry.names[code].label))
            for code in languages
            if code in entry.names
        )
        return next(filter(None, labels), entry.id)

    def address(self, metric: Metric) -> str:
        """The metric's page; "" where nobody said where the site is published."""
        return page_address(metric.ref, self.held.dictionary.manifest, self.language)

    def word(self, key: str) -> str:
        return str(load_words("lexicon.printers.metrics", "", self.language)[key])


def _until(done: Sequence[Measured], today: date) -> date:
    """A week before the last day that is told and has come: data may be some days old."""
    last = max((one.figures[-1].span.end for one in done if one.figures), default=today)
    return min(last, today) - timedelta(days=7)


def _is_above_one(done: Measured) -> bool:
    is_rate = done.metric.unit == "rate"
    return is_rate and any(one.value is not None and one.value > 1 for one in done.figures)


def _is_metric(reference: str) -> bool:
    return reference.startswith("metric/")
