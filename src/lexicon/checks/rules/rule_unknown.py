"""A rule's name, in the manifest or in a silence, that no rule has."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.near import Near
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.checks.words import Words
from lexicon.findings import Keys, Severity


def _unknown_names(subject: Subject) -> Iterator[Breach]:
    known = frozenset(Words().names())
    near = Near(sorted(known))
    for entry, keys, name in _names(subject):
        if name not in known and not _is_of_a_target(name, subject):
            facts = {"rule": name, "near": near.to(name)}
            hint = "hint_near" if facts["near"] else "hint"
            yield Breach(entry, keys, facts, hint=hint, on_key=not entry)


def _names(subject: Subject) -> Iterator[tuple[str, Keys, str]]:
    for name in subject.dictionary.manifest.rules:
        yield "", ("rules", name), name
    for reference, entry in subject.dictionary.entries.items():
        for position, silence in enumerate(entry.silence):
            yield reference, ("silence", position, "rule"), silence.rule


def _is_of_a_target(name: str, subject: Subject) -> bool:
    """Targets bring faults of their own, named after them; checks do not know those."""
    return any(name.startswith(f"{target}_") for target in subject.dictionary.manifest.targets)


RULE = Rule(Severity.ERROR, _unknown_names)
