"""Something both teams may rely on that itself rests on a draft."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.reliance import reliances
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _resting_on_drafts(subject: Subject) -> Iterator[Breach]:
    entries = subject.dictionary.entries
    drafts = {reference for reference, entry in entries.items() if entry.status == "draft"}
    for link in reliances(subject) if drafts else ():
        if link.to in drafts and entries[link.entry].status == "proposed":
            facts = {"label": subject.label(link.entry), "other": subject.label(link.to)}
            only_pointing = link.field in ("related", "deprecated")
            severity = Severity.INFO if only_pointing else None
            yield Breach(link.entry, link.keys, facts, severity=severity)


RULE = Rule(Severity.WARNING, _resting_on_drafts)
