"""A thing is gone before the day that was announced."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _too_soon(subject: Subject) -> Iterator[Breach]:
    for change in subject.changes.get("removed_before_sunset", ()):
        is_whole = change.entry not in subject.dictionary.entries
        name = change.entry if is_whole else change.field.rpartition(".")[2]
        facts = {"name": name, "day": change.facts["day"]}
        yield Breach(change.entry, () if is_whole else ("values",), facts)


RULE = Rule(Severity.ERROR, _too_soon)
