"""A term or a stage that nothing relates to and that relates to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import SHARED_VOCABULARY
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _orphans(subject: Subject) -> Iterator[Breach]:
    linked = {link.to for link in subject.links if link.to != link.entry}
    linked |= {link.entry for link in subject.links if link.to != link.entry}
    for entry in subject.dictionary.entries.values():
        alone = entry.kind in SHARED_VOCABULARY and entry.ref not in linked
        if alone and entry.status != "retired":
            severity = Severity.WARNING if entry.kind == "stage" else None
            facts = {"label": subject.label(entry.ref)}
            yield Breach(entry.ref, ("id",), facts, severity=severity)


RULE = Rule(Severity.INFO, _orphans)
