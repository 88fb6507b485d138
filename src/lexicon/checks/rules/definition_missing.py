"""An entry that says nothing of what it means."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.field import Field


def _without_definition(subject: Subject) -> Iterator[Breach]:
    for entry in subject.dictionary.entries.values():
        inherits = isinstance(entry, Field) and entry.term is not None
        if not inherits and not any(text.strip() for text in entry.definition.values()):
            keys = ("definition",) if entry.definition else ("id",)
            yield Breach(entry.ref, keys, {"label": subject.label(entry.ref)})


RULE = Rule(Severity.ERROR, _without_definition)
