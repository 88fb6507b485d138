"""Two parts of one entry with one id: whoever refers to it cannot know which is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.header import Entry
from lexicon.model.scalars import bare

if TYPE_CHECKING:
    from lexicon.model.kinds.funnel import Funnel

_LISTS = (
    ("sections",),
    ("transitions",),
    ("clauses",),
    ("steps",),
    ("options",),
    ("objections",),
    ("examples", "counter_examples"),
)
"""The lists whose parts have ids; those that stand together share them."""


def _repeated(subject: Subject) -> Iterator[Breach]:
    for kind in subject.dictionary.classes:
        for lists in _LISTS:
            for entry in subject.dictionary.of(kind) if lists[0] in kind.model_fields else ():
                yield from _twice(entry, [found for name in lists for found in _ids(entry, name)])
    for funnel in subject.dictionary.funnels:
        yield from _twice(funnel, _stages(funnel))


def _ids(entry: Entry, name: str) -> list[tuple[str, Keys]]:
    parts = getattr(entry, name)
    return [(part.id, (name, position, "id")) for position, part in enumerate(parts)]


def _stages(funnel: Funnel) -> list[tuple[str, Keys]]:
    """Each has one place in a funnel."""
    return [
        (bare(stage), ("sections", at, "stages", position))
        for at, section in enumerate(funnel.sections)
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
