"""A formula that mixes units, or whose unit is not the one that its metric declares."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import bare


def _check(subject: Subject) -> Iterator[Breach]:
    formulas = tuple(_formulas(subject))
    if formulas and not subject.dictionary.unreadable:
        from lexicon.checks.formula_units import (
            breaches,  # only a dictionary with formulas needs it
        )

        yield from breaches(subject.dictionary, formulas)


def _formulas(subject: Subject) -> Iterator[tuple[str, Keys, str, Metric]]:
    """Each formula with its entry, its place and the metric whose figure it gives."""
    for metric in subject.dictionary.of(Metric):
        yield metric.ref, ("formula",), metric.formula, metric
    for decision in subject.dictionary.of(Decision):
        for position, option in enumerate(decision.options):
            for target, effect in option.then.items():
                metric_of = subject.dictionary.get(f"metric/{bare(target)}")
                if effect.formula is not None and isinstance(metric_of, Metric):
                    keys = ("options", position, "then", target, "formula")
                    yield decision.ref, keys, effect.formula, metric_of


RULE = Rule(Severity.ERROR, _check)
