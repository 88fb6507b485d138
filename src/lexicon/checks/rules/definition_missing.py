"""An entry that says nothing of what it means."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _without_definition(subject: Subject) -> Iterator[Breach]:
    inherit = {field.ref for field in subject.dictionary.fields.values() if field.term}
    for entry in subject.dictionary.entries.values():
        if entry.ref not in inherit and not any(text.strip() for text in entry.definition.values()):
            keys = ("definition",) if entry.definition else ("id",)
            yield Breach(entry.ref, keys, {"label": subject.label(entry.ref)})


RULE = Rule(Severity.ERROR, _without_definition)
