"""From a file of rates to rates that can be worked with; everything wrong with it at once."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from lexicon.briefs.plan.amounts import amount, other_currency, share
from lexicon.briefs.plan.chance import Chance, counted, estimated
from lexicon.briefs.plan.given import Known, Number, Rate, Rates, RatesFile
from lexicon.briefs.plan.metrics import currency_of
from lexicon.briefs.plan.months import month_called
from lexicon.briefs.plan.season import MONTHS, adds_up
from lexicon.checks.near import Near
from lexicon.findings import Finding, Keys, Place
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import bare, minutes

_DAY = 1440
"""Minutes."""


def rates_of(
    file: RatesFile, dictionary: Dictionary, path: str
) -> tuple[Rates, tuple[Finding, ...]]:
    """The rates, and what cannot be one: each a finding at its keys in the file."""
    metrics = {metric.id: metric for metric in dictionary.of(Metric)}
    known, findings = {}, []
    for name, written in file.rates.items():
        metric = metrics.get(bare(name))
        given = written if isinstance(written, Rate) else Rate.model_construct(figure=written)
        faults = (
            list(_faults(given, metric, currency_of(metric, dictionary)))
            if metric
            else [("rate_unknown", (), {"near": Near(metrics).to(bare(name))})]
        )
        for rule, inside, facts in faults:
            keys = ("rates", name, *inside) if isinstance(written, Rate) else ("rates", name)
            told = {"metric": name, "metrics": ", ".join(metrics)} | facts
            hint = "hint_near" if facts.get("near") else "hint"
            findings.append(Finding(rule, Place(path), keys=keys, facts=told, hint=hint))
        if metric and not faults:
            takes = Fraction(minutes(given.takes), _DAY) if given.takes else None
            source = given.source or file.source or ""
            known[metric.ref] = Known(_chance(given, metric), takes, source)
    weights, wrong = _season(file, path)
    return Rates(known, weights), (*findings, *wrong)


_Fault = tuple[str, Keys, dict[str, object]]


def _faults(given: Rate, metric: Metric, currency: str) -> Iterator[_Fault]:
    """What is wrong with one figure; the keys lead on from the metric's."""
    if named := other_currency(given.figure, currency):
        yield "rate_currency", ("figure",), {"named": named, "currency": currency}
    elif (given.figure is None) == (given.reached is None and given.of is None):
        yield "rate_empty", (), {}
    elif given.figure is None:
        yield from _count_faults(given, metric)
    else:
        yield from _figure_faults(given, metric)


def _count_faults(given: Rate, metric: Metric) -> Iterator[_Fault]:
    reached, of = given.reached, given.of
    if reached is None or of is None or metric.unit != "rate":
        yield "rate_empty", (), {}
    elif of <= 0 or reached < 0 or reached > of:
        yield "rate_count", ("reached",), {"reached": reached, "of": of}
    elif reached == 0:
        yield "rate_zero", ("reached",), {}
    if given.between is not None:
        yield "rate_bounds", ("between",), {}


def _figure_faults(given: Rate, metric: Metric) -> Iterator[_Fault]:
    point = _read(given.figure, metric)
    if point is None:
        yield "rate_unreadable", ("figure",), {"value": str(given.figure)}
    elif point == 0:
        yield "rate_zero", ("figure",), {}
    elif point < 0 or (metric.unit == "rate" and point > 1):
        yield "rate_out_of_range", ("figure",), {"value": str(given.figure)}
    elif given.between is not None:
        bounds = [_read(bound, metric) for bound in given.between]
        sound = [bound for bound in bounds if bound is not None and bound > 0]
        if len(bounds) != 2 or len(sound) != 2 or not sound[0] <= point <= sound[1]:
            yield "rate_bounds", ("between",), {}


def _chance(given: Rate, metric: Metric) -> Chance:
    if given.reached is not None and given.of is not None:
        return counted(given.reached, given.of)
    point = _read(given.figure, metric) or Fraction(1)
    if given.between is None:
        return Chance(point)
    low, high = (_read(bound, metric) or point for bound in given.between)
    return estimated(point, low, high) if low < high else Chance(point)


def _read(written: Number | None, metric: Metric) -> Fraction | None:
    return share(written) if metric.unit == "rate" else amount(written)


def _season(file: RatesFile, path: str) -> tuple[dict[str, Fraction] | None, list[Finding]]:
    if file.season is None:
        return None, []
    weights: dict[str, Fraction] = {}
    findings = []
    for name, written in file.season.items():
        month, weight = month_called(name), share(written)
        facts: dict[str, object] = {"month": name, "months": ", ".join(MONTHS)}
        if month is None or month in weights:
            rule = "season_twice" if month else "season_month"
            findings.append(
                Finding(rule, Place(path), keys=("season", name), facts=facts, on_key=True)
            )
        elif weight is None or weight < 0:
            findings.append(
                Finding("season_weight", Place(path), keys=("season", name), facts=facts)
            )
        if month is not None:
            weights.setdefault(month, weight or Fraction(0))
    findings = findings or list(_year_faults(weights, path))
    return (None if findings else weights), findings


def _year_faults(weights: dict[str, Fraction], path: str) -> Iterator[Finding]:
    """What is wrong with the months together."""
    missing = [month for month in MONTHS if month not in weights]
    if missing:
        facts: dict[str, object] = {"missing": ", ".join(missing)}
        yield Finding("season_missing", Place(path), keys=("season",), facts=facts)
    elif not adds_up(weights):
        facts = {"sum": f"{float(sum(weights.values(), Fraction(0))):g}"}
        yield Finding("season_sum", Place(path), keys=("season",), facts=facts)
