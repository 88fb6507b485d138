"""A change waits until all teams asked have agreed; the text in force stays until then."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _waiting(subject: Subject) -> Iterator[Breach]:
    if subject.ledger.is_empty:
        return
    for name, proposal in subject.standing.waiting.items():
        if proposal.missing:
            facts = {
                "entry": name,
                "version": proposal.entry.version,
                "teams": proposal.missing,
            }
            yield Breach(name, ("version",), facts)


RULE = Rule(Severity.INFO, _waiting)
