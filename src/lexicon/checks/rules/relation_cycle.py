"""A thing that is, through several steps, a kind or a part of itself."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.loops import loops, shown
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

Upwards = dict[str, list[tuple[str, int]]]
"""Entry → the entries right above it, each with its position in `related`."""


def _cycles(subject: Subject) -> Iterator[Breach]:
    upwards: dict[str, Upwards] = {"broader": {}, "part_of": {}}
    for reference, entry in subject.dictionary.entries.items():
        for position, related in enumerate(entry.related):
            if related.as_ in upwards and related.to != reference:
                upwards[related.as_].setdefault(reference, []).append((related.to, position))
    for relation, steps in upwards.items():
        for path, position in loops(steps):
            labels = [subject.label(reference) for reference in path]
            facts = {"path": shown(labels), "relation": relation}
            yield Breach(path[-1], ("related", position, "to"), facts)


RULE = Rule(Severity.ERROR, _cycles)
