"""Criteria or a record that name a field the dictionary does not have."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.near import Near
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare, in_full


def _unknown_fields(subject: Subject) -> Iterator[Breach]:
    dictionary = subject.dictionary
    near = Near(dictionary.fields)
    for reference, keys, name in _named(subject):
        full = in_full("field", name)
        if full not in dictionary.entries and full not in dictionary.unreadable:
            facts = {"field": bare(name), "near": near.to(bare(name))}
            hint = "hint_near" if facts["near"] else "hint"
            yield Breach(reference, keys, facts, hint=hint, on_key="record" in keys)
        elif not full.startswith("field/"):
            yield Breach(reference, keys, {"field": full}, "message_kind", "hint_kind")


def _named(subject: Subject) -> Iterator[tuple[str, Keys, str]]:
    for entry, place, test in subject.tests:
        yield entry.ref, (*place, "field"), test.field
    for stage in subject.dictionary.of(Stage):
        for key in ("examples", "counter_examples"):
            for position, example in enumerate(getattr(stage, key)):
                for name in example.record:
                    yield stage.ref, (key, position, "record", name), name


RULE = Rule(Severity.ERROR, _unknown_fields)
