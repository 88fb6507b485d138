"""Criteria or a record that name a field the dictionary does not have."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.leaves import conditions_in
from lexicon.checks.near import Near
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.condition import Test
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.stage import Stage
from lexicon.model.links import conditions_inside
from lexicon.model.scalars import bare, in_full


def _unknown_fields(subject: Subject) -> Iterator[Breach]:
    dictionary = subject.dictionary
    near = Near(dictionary.fields)
    for reference, keys, name in _named(dictionary):
        full = in_full("field", name)
        if full not in dictionary.entries and full not in dictionary.unreadable:
            facts = {"field": bare(name), "near": near.to(bare(name))}
            hint = "hint_near" if facts["near"] else "hint"
            yield Breach(reference, keys, facts, hint=hint, on_key="record" in keys)
        elif not full.startswith("field/"):
            yield Breach(reference, keys, {"field": full}, "message_kind", "hint_kind")


def _named(dictionary: Dictionary) -> Iterator[tuple[str, Keys, str]]:
    for entry, keys, condition in conditions_in(dictionary):
        for place, part in conditions_inside(condition, keys):
            if isinstance(part, Test):
                yield entry.ref, (*place, "field"), part.field
    for stage in dictionary.of(Stage):
        for key in ("examples", "counter_examples"):
            for position, example in enumerate(getattr(stage, key)):
                for name in example.record:
                    yield stage.ref, (key, position, "record", name), name


RULE = Rule(Severity.ERROR, _unknown_fields)
