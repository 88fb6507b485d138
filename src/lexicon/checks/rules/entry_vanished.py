"""An entry in force has no file any more and was never retired."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _vanished(subject: Subject) -> Iterator[Breach]:
    if not subject.ledger.is_empty:
        yield from (Breach(name, (), {"entry": name}) for name in subject.standing.vanished)


RULE = Rule(Severity.ERROR, _vanished)
