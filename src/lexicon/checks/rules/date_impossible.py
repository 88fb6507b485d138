"""A day that no calendar has: 30 February."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.leaves import dates_in
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.day import calendar_date


def _impossible(subject: Subject) -> Iterator[Breach]:
    possible: set[str] = set()
    for entry, keys, day in dates_in(subject.dictionary):
        if day not in possible:
            if calendar_date(day) is None:
                yield Breach(entry.ref, keys, {"day": day})
            else:
                possible.add(day)


RULE = Rule(Severity.ERROR, _impossible)
