"""What an entry rests on: its references, the fields its conditions test, its formula's parts."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.subject import Subject
from lexicon.formulas.parse import Unreadable, parse
from lexicon.formulas.tree import references
from lexicon.model.kinds.metric import Metric
from lexicon.model.links import Link
from lexicon.model.scalars import in_full


def reliances(subject: Subject) -> Iterator[Link]:
    """Every link of every entry, tested fields and formulas included."""
    yield from subject.links
    for entry, place, test in subject.tests:
        yield Link(entry.ref, in_full("field", test.field), (*place, "field"))
    for metric in subject.dictionary.of(Metric):
        tree = parse(metric.formula)
        if not isinstance(tree, Unreadable):
            for reference in references(tree):
                yield Link(metric.ref, reference.to, ("formula",))
