"""A metric's figures, period by period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite

from lexicon.audit.calendars import CLOCK, Hours, hours
from lexicon.audit.held import Held
from lexicon.audit.measuring.call import NOTHING, Answer, answers
from lexicon.audit.measuring.coverage import first_day, last_day
from lexicon.audit.measuring.lacking import Lacking
from lexicon.audit.measuring.periods import Period, Span, spans
from lexicon.criteria.in_force import formula_in_force
from lexicon.formulas.parse import parse
from lexicon.formulas.tree import Call, Node, Number, Operation, Reference
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import bare

UNKNOWN = Answer(None)


@dataclass(frozen=True, slots=True)
class Figure:
    """One period's figure: durations in minutes, rates from 0 to 1; None is unknown, never zero.

    `records` are those that it rests on (of a quotient, those below the line), `unknown` those
    among them whose quantity nobody knows. An open period is not over yet, a cut one began before
    the data does; of those that ended before it, begin after it ends, or are yet to come, nothing
    is known.
    """

    span: Span
    value: float | None
    records: int
    unknown: int
    is_open: bool
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """A metric with its figures in order; none where the data lacks something (`lacking`).

    `calendar` names the hours in which its durations are counted, "" for the clock's.
    """

    metric: Metric
    period: Period
    figures: tuple[Figure, ...]
    lacking: tuple[str, ...] = ()
    calendar: str = ""


def measured(
    held: Held, metric: Metric, period: Period | None, first: date, last: date
) -> Measured:
    """The figures of every period from that of `first` to that of `last`.

    Without a period it is the metric's own. The formula is the one in force, as the page shows it.
    Raises DataUnreadable.
    """
    period = period or metric.period
    span = tuple(spans(first, last, period))
    calendar = calendar_of(metric, held.dictionary)
    if not span:
        return Measured(metric, period, (), calendar=calendar)
    asked = _Asked(held, period, (span[0].start, span[-1].end), ())
    try:
        found = asked.of_metric(metric)
    except Lacking as lacking:
        return Measured(metric, period, (), lacking.references or (metric.ref,), calendar)
    today, known = held.now.date(), (first_day(held), last_day(held))
    figures = (_figure(one, found.at(one.start), today, known) for one in span)
    return Measured(metric, period, tuple(figures), calendar=calendar)


def _figure(
    span: Span, answer: Answer, today: date, known: tuple[date | None, date | None]
) -> Figure:
    begins, ends = known
    if begins is None or ends is None or span.end <= begins or span.start > min(ends, today):
        return Figure(span, None, 0, 0, span.end > today)
    value = answer.value if answer.value is not None and isfinite(answer.value) else None
    return Figure(
        span, value, answer.records, answer.unknown, span.end > today, span.start < begins
    )


def calendar_of(metric: Metric, dictionary: Dictionary) -> str:
    """The calendar of the promise that the metric shows; "" where there is none."""
    for agreement in dictionary.of(Agreement):
        for clause in agreement.clauses:
            if clause.shown_by and bare(clause.shown_by) == metric.id and clause.calendar:
                return clause.calendar
    return ""


@dataclass(frozen=True, slots=True)
class _Series:
    """Answers by period; what a period without records has."""

    known: Mapping[date, Answer]
    otherwise: Answer

    def at(self, start: date) -> Answer:
        return self.known.get(start, self.otherwise)


@dataclass(frozen=True, slots=True)
class _Asked:
    held: Held
    period: Period
    within: tuple[date, date]
    above: tuple[str, ...]

    def of_metric(self, metric: Metric) -> _Series:
        """Raises Lacking, also for a formula that cannot be read or that refers to itself."""
        node = parse(formula_in_force(metric, self.held.dictionary))
        if not isinstance(node, Number | Reference | Call | Operation) or metric.id in self.above:
            raise Lacking((metric.ref,))
        calendar = self.held.dictionary.manifest.calendars.get(
            calendar_of(metric, self.held.dictionary)
        )
        inside = _Asked(self.held, self.period, self.within, (*self.above, metric.id))
        return inside.of(node, hours(calendar) if calendar else CLOCK)

    def of(self, node: Node, kept: Hours) -> _Series:
        match node:
            case Number(value=value):
                return _Series({}, Answer(value))
            case Reference(to=to):
                metric = self.held.dictionary.get(to)
                if not isinstance(metric, Metric):
                    raise Lacking((to,))
                return self.of_metric(metric)
            case Call():
                found = answers(self.held, node, kept, self.period, self.within)
                return _Series(found, NOTHING.get(node.function, UNKNOWN))
            case Operation():
                left, right = self.of(node.left, kept), self.of(node.right, kept)
                return _Series(
                    dict(_joined(node.sign, left, right)),
                    joined(node.sign, left.otherwise, right.otherwise),
                )


def _joined(sign: str, left: _Series, right: _Series) -> Iterator[tuple[date, Answer]]:
    for start in {*left.known, *right.known}:
        yield start, joined(sign, left.at(start), right.at(start))


def joined(sign: str, left: Answer, right: Answer) -> Answer:
    """Two answers joined by a sign: unknown where one is, or where nothing can be divided by."""
    records = right.records if sign == "/" else max(left.records, right.records)
    return Answer(_worked(sign, left.value, right.value), records, left.unknown + right.unknown)


def _worked(sign: str, left: float | None, right: float | None) -> float | None:
    if left is None or right is None:
        return None
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right if right else None
