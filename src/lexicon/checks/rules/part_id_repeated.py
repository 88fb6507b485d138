"""Two parts of one entry with one id: whoever refers to it cannot know which is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.header import Entry
from lexicon.model.scalars import bare

_LISTS = ("sections", "transitions", "clauses", "steps", "options", "objections")
_CASES = ("examples", "counter_examples")


def _repeated(subject: Subject) -> Iterator[Breach]:
    for entry in subject.dictionary.entries.values():
        for name in _LISTS:
            yield from _twice(entry, _ids(entry, name))
        yield from _twice(entry, list(chain(*(_ids(entry, name) for name in _CASES))))
        yield from _twice(entry, _stages(entry))


def _ids(entry: Entry, name: str) -> list[tuple[str, Keys]]:
    parts = getattr(entry, name, ())
    return [(part.id, (name, position, "id")) for position, part in enumerate(parts)]


def _stages(entry: Entry) -> list[tuple[str, Keys]]:
    """A funnel's stages: each has one place in it."""
    return [
        (bare(stage), ("sections", at, "stages", position))
        for at, section in enumerate(getattr(entry, "sections", ()))
        for position, stage in enumerate(section.stages)
    ]


def _twice(entry: Entry, found: Sequence[tuple[str, Keys]]) -> Iterator[Breach]:
    seen: set[str] = set()
    for name, keys in found:
        if name in seen:
            message = "message_stage" if "stages" in keys else "message"
            hint = "hint_stage" if "stages" in keys else "hint"
            yield Breach(entry.ref, keys, {"id": name}, message=message, hint=hint)
        seen.add(name)


RULE = Rule(Severity.ERROR, _repeated)
