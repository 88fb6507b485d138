"""An entry's version is lower than the one it had."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _decreased(subject: Subject) -> Iterator[Breach]:
    for change in subject.changes.get("version_decreased", ()):
        facts = {
            "version": change.after,
            "before": change.before,
            "baseline": subject.baseline_name,
        }
        yield Breach(change.entry, ("version",), facts)


RULE = Rule(Severity.ERROR, _decreased)
