"""A formula that cannot be read, or that names what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.metric import Metric


def _check(subject: Subject) -> Iterator[Breach]:
    formulas = tuple(_formulas(subject))
    if formulas:
        from lexicon.checks.formulas import breaches  # only a dictionary with formulas needs it

        yield from breaches(subject, formulas)


def _formulas(subject: Subject) -> Iterator[tuple[str, Keys, str]]:
    for metric in subject.dictionary.of(Metric):
        yield metric.ref, ("formula",), metric.formula
    for decision in subject.dictionary.of(Decision):
        for position, option in enumerate(decision.options):
            for target, effect in option.then.items():
                if effect.formula is not None:
                    keys = ("options", position, "then", target, "formula")
                    yield decision.ref, keys, effect.formula


RULE = Rule(Severity.ERROR, _check)
