"""Two words with one definition: synonyms, or a copy that was never finished."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import SHARED_VOCABULARY
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _shared(subject: Subject) -> Iterator[Breach]:
    first: dict[tuple[str, str], str] = {}
    for entry in subject.dictionary.entries.values():
        if entry.kind in SHARED_VOCABULARY and entry.status != "retired":
            for language, text in entry.definition.items():
                owner = first.setdefault((language, text.strip()), entry.ref)
                if owner != entry.ref and text.strip():
                    facts = {"label": subject.label(entry.ref), "other": subject.label(owner)}
                    yield Breach(entry.ref, ("definition", language), facts)
                    break


RULE = Rule(Severity.WARNING, _shared)
