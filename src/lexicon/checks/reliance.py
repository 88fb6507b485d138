"""What an entry rests on: its references, the fields its conditions test, its formula's parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lexicon.checks.subject import Subject
from lexicon.model.links import Link
from lexicon.model.scalars import in_full

if TYPE_CHECKING:
    from lexicon.model.kinds.metric import Metric


def reliances(subject: Subject) -> Iterator[Link]:
    """Every link of every entry, tested fields and formulas included."""
    yield from subject.links
    for entry, place, test in subject.tests:
        yield Link(entry.ref, in_full("field", test.field), (*place, "field"))
    metrics = subject.dictionary.metrics
    if metrics:
        yield from _of_formulas(metrics)


def _of_formulas(metrics: Iterable[Metric]) -> Iterator[Link]:
    from lexicon.formulas.parse import Unreadable, parse  # only a dictionary with metrics needs it
    from lexicon.formulas.tree import references

    for metric in metrics:
        tree = parse(metric.formula)
        if not isinstance(tree, Unreadable):
            for reference in references(tree):
                yield Link(metric.ref, reference.to, ("formula",))
