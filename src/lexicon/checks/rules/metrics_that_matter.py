"""More than one metric said to be the one that matters."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.metric import Metric


def _several(subject: Subject) -> Iterator[Breach]:
    matter = [item for item in subject.dictionary.of(Metric) if item.the_one_that_matters]
    for metric in matter[1:]:
        facts = {"label": subject.label(metric.ref), "first": subject.label(matter[0].ref)}
        yield Breach(metric.ref, ("the_one_that_matters",), facts)


RULE = Rule(Severity.ERROR, _several)
