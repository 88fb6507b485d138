"""A signature whose entry is not there: its file or its folder was renamed, perhaps."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _orphans(subject: Subject) -> Iterator[Breach]:
    ledger, dictionary = subject.ledger, subject.dictionary
    signed = {*ledger.approvals, *ledger.rejections, *ledger.comments, *ledger.offered}
    known = {*dictionary.entries, *dictionary.unreadable, *ledger.agreed}
    for name in sorted(signed - known):
        yield Breach("", (), {"entry": name})


RULE = Rule(Severity.WARNING, _orphans)
