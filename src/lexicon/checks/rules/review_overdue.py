"""A definition whose day of review has passed."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _overdue(subject: Subject) -> Iterator[Breach]:
    today = subject.today.isoformat()
    for reference, entry in subject.dictionary.entries.items():
        if entry.review_by is not None and entry.review_by < today and entry.status != "retired":
            facts = {
                "label": subject.label(reference), "day": entry.review_by, "owner": entry.owner,
            }  # fmt: skip
            yield Breach(reference, ("review_by",), facts)


RULE = Rule(Severity.WARNING, _overdue)
