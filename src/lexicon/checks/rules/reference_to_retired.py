"""Something in use that rests on what is no longer used."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.reliance import reliances
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.links import Link


def _resting_on_retired(subject: Subject) -> Iterator[Breach]:
    entries = subject.dictionary.entries
    retired = {reference for reference, entry in entries.items() if entry.status == "retired"}
    for link in reliances(subject) if retired else ():
        if link.to in retired and link.entry not in retired and not _may(link):
            facts = {"label": subject.label(link.entry), "other": subject.label(link.to)}
            severity = Severity.WARNING if link.field == "related" else None
            yield Breach(link.entry, link.keys, facts, severity=severity)


def _may(link: Link) -> bool:
    """A picklist keeps the value of a retired stage; what replaces a thing has its own rule."""
    return link.field == "deprecated" or link.keys[-1] == "means" or "replaced_by" in link.keys


RULE = Rule(Severity.ERROR, _resting_on_retired)
