"""A term or a stage that nothing relates to and that relates to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.stage import Stage
from lexicon.model.kinds.term import Term


def _orphans(subject: Subject) -> Iterator[Breach]:
    linked = {link.to for link in subject.links if link.to != link.entry}
    linked |= {link.entry for link in subject.links if link.to != link.entry}
    for entry in (*subject.dictionary.of(Stage), *subject.dictionary.of(Term)):
        if entry.ref not in linked and entry.status != "retired":
            severity = Severity.WARNING if isinstance(entry, Stage) else None
            facts = {"label": subject.label(entry.ref)}
            yield Breach(entry.ref, ("id",), facts, severity=severity)


RULE = Rule(Severity.INFO, _orphans)
