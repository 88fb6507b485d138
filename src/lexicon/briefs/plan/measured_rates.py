"""Rates from what `lexicon metrics --format json` wrote: the counts behind each figure, summed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from lexicon.briefs.plan.chance import Chance, counted
from lexicon.briefs.plan.given import Known, Rates
from lexicon.findings import Finding, Place
from lexicon.history.meaning import Meanings
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import version_parts

_METRICS = "metrics"
_LARGE = 1000
"""From so much on nobody misses the hundredths of an average."""


def measured_in(raw: bytes) -> tuple[Mapping[str, Any], ...] | None:
    """The metrics of such a document; None where it is something else."""
    try:
        data = json.loads(raw)
    except ValueError:
        return None
    listed = data.get(_METRICS) if isinstance(data, dict) else None
    if not isinstance(listed, list):
        return None
    return tuple(one for one in listed if isinstance(one, dict))


def rates_measured(
    metrics: tuple[Mapping[str, Any], ...], dictionary: Dictionary, path: str
) -> tuple[Rates, tuple[Finding, ...]]:
    """The rates, and a finding for each figure that was counted by another meaning.

    Whole periods alone count, and of them those since the definition changed last, where there are
    any. A rate is summed from its counts, an amount weighed by its records; all else is left out.
    """
    known: dict[str, Known] = {}
    findings, begun, meanings = [], set(), Meanings(dictionary)
    for measured in metrics:
        metric = dictionary.get(str(measured.get("metric")))
        if not isinstance(metric, Metric):
            continue
        was = str(measured.get("version"))
        facts = {"metric": metric.id, "version": was, "now": metric.version}
        if was.partition(".")[0] != str(version_parts(metric.version)[0]):
            findings.append(Finding("rate_old_meaning", Place(path), facts=facts))
        elif measured.get("meaning") not in (None, meanings.of(metric.ref)):
            told = "message_below"
            findings.append(Finding("rate_old_meaning", Place(path), facts=facts, message=told))
        elif rate := next(_known(metric, measured), None):
            known[metric.ref] = rate
        elif _is_begun(measured):
            begun.add(metric.id)
    return Rates(known, begun=frozenset(begun)), tuple(findings)


@dataclass(frozen=True, slots=True)
class _Figure:
    """One whole period: its value over so many records, and its days, the last one included."""

    value: Fraction
    records: int
    first: str
    last: str


def _known(metric: Metric, measured: Mapping[str, Any]) -> Iterator[Known]:
    listed = measured.get("figures")
    all_periods = [one for one in listed if isinstance(one, dict)] if listed else []
    changed = [number for number, one in enumerate(all_periods) if one.get("changed")]
    since = list(_usable(all_periods[changed[-1] + 1 :])) if changed else []
    figures = since or list(_usable(all_periods))
    records = sum(one.records for one in figures)
    total = sum((one.value * one.records for one in figures), Fraction(0))
    if not records or total <= 0:
        return
    old, span = bool(changed) and not since, _span(figures[0].first, figures[-1].last)
    if metric.unit == "money":
        yield Known(Chance(_told(total / records)), is_old=old, span=span)
    elif metric.unit == "rate" and round(total) > 0:
        chance = counted(min(round(total), records), records)
        yield Known(chance, is_old=old, is_capped=round(total) > records, span=span)


def _is_begun(measured: Mapping[str, Any]) -> bool:
    """Whether it has figures, but all of periods that are open, or that the data has in part."""
    periods = [one for one in measured.get("figures") or () if isinstance(one, dict)]
    counted = [one for one in periods if isinstance(one.get("value"), int | float)]
    return bool(counted) and all(one.get("open") or one.get("cut") for one in counted)


def _told(amount: Fraction) -> Fraction:
    """In whole units of the currency, or in hundredths where these would be seen."""
    return Fraction(round(amount)) if amount >= _LARGE else Fraction(round(amount * 100), 100)


def _usable(periods: list[dict[str, Any]]) -> Iterator[_Figure]:
    for one in periods:
        value, records = one.get("value"), one.get("records")
        whole = not one.get("open") and not one.get("cut")
        if whole and isinstance(value, int | float) and isinstance(records, int):
            first, end = str(one.get("start")), str(one.get("end"))
            yield _Figure(Fraction(value), records, first, _day_before(end))


def _span(first: str, last: str) -> tuple[date, date] | None:
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None


def _day_before(day: str) -> str:
    try:
        return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return day
