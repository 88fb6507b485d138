"""An entry related to itself."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _related_to_themselves(subject: Subject) -> Iterator[Breach]:
    for reference, entry in subject.dictionary.entries.items():
        for position, relation in enumerate(entry.related):
            if relation.to == reference:
                facts = {"label": subject.label(reference), "relation": relation.as_}
                yield Breach(reference, ("related", position, "to"), facts)


RULE = Rule(Severity.ERROR, _related_to_themselves)
