"""The sliders of a plan's page: hidden until the page's script can answer them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.languages.figures import money, percent
from lexicon.look.escape import html
from lexicon.printers.plan_report import PlanReport


@dataclass(frozen=True, slots=True)
class Knob:
    """One slider: its name for the script, its words, its value and how far it goes."""

    name: str
    label: str
    shown: str
    value: float
    least: float
    most: float
    step: float


def form(report: PlanReport) -> Iterator[str]:
    """The form with all sliders."""
    yield "<form hidden>"
    for number, knob in enumerate(_knobs(report)):
        bounds = f'min="{knob.least:.10g}" max="{knob.most:.10g}" step="{knob.step:.10g}"'
        yield (
            f'<div class="knob"><label for="knob-{number}">{html(knob.label)}</label>'
            f'<output for="knob-{number}">{html(knob.shown)}</output>'
            f'<input type="range" id="knob-{number}" name="{html(knob.name)}" {bounds}'
            f' value="{knob.value:.10g}" data-exact="{knob.value!r}"></div>'
        )
    yield f'<button type="reset">{html(report.said("reset"))}</button>'
    yield "</form>"


def _knobs(report: PlanReport) -> Iterator[Knob]:
    document, language = report.document, report.language
    for name in ("revenue", "deal"):
        value = float(document[name])
        shown = money(language, value, report.currency)
        yield Knob(name, report.said(name), shown, value, value / 4, value * 3, value / 100)
        if name == "revenue":
            label = report.said("share", team=report.first)
            yield _share("share", label, float(document["share"]), language)
    for rate in report.rates:
        yield _share(rate.metric_ref, rate.label, rate.figure, language)


def _share(name: str, label: str, value: float, language: str) -> Knob:
    """A share of one, in steps of half a percent, or of a tenth of what it is where it is small."""
    step = 0.005 if value >= 0.05 else value / 10
    return Knob(name, label, percent(language, value), value, step, min(1, step * 200), step)
