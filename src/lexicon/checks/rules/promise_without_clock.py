"""A promise whose clock starts at a field that says no moment, so that nobody can keep time."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.agreement import Agreement
from lexicon.model.scalars import bare

_MOMENTS = ("act", "date", "time")


def _check(subject: Subject) -> Iterator[Breach]:
    fields = subject.dictionary.fields
    for agreement in subject.dictionary.of(Agreement):
        for position, clause in enumerate(agreement.clauses):
            field = fields.get(bare(clause.starts)) if clause.starts else None
            if field is not None and field.type not in _MOMENTS:
                facts = {"field": subject.label(field.ref), "type": field.type}
                yield Breach(agreement.ref, ("clauses", position, "starts"), facts)


RULE = Rule(Severity.ERROR, _check)
