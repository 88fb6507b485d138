"""Two entries related in two ways that exclude each other, on one side or on both."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

INSIDE = frozenset({"broader", "part_of"})
"""The one is a kind of the other, or belongs to it; the other relations tell the two apart."""


Written = tuple[str, int, str]
"""Entry, position in its `related`, relation."""


def _clashes(subject: Subject) -> Iterator[Breach]:
    first: dict[tuple[str, str], Written] = {}
    for reference, entry in subject.dictionary.entries.items():
        for position, related in enumerate(entry.related):
            to = related.to
            pair = (reference, to) if reference < to else (to, reference)
            if pair not in first:
                first[pair] = (reference, position, related.as_)
            elif reference != to:
                yield from _compared(subject, first[pair], (reference, position, related.as_), to)


def _compared(subject: Subject, there: Written, here: Written, to: str) -> Iterator[Breach]:
    entry, position, relation = here
    relations = {there[2], relation}
    facts = {
        "label": subject.label(entry),
        "other": subject.label(to),
        "relation": relation,
        "first": there[2],
        "where": subject.dictionary.files.get(there[0], there[0]),
    }
    keys = ("related", position, "as")
    if len(relations) == 1 or "see_also" in relations:
        if there[0] == entry or relation not in INSIDE:  # both ways inside is a cycle
            yield Breach(entry, keys, facts, "message_twice", "hint", severity=Severity.WARNING)
    elif relations & INSIDE:
        yield Breach(entry, keys, facts)


RULE = Rule(Severity.ERROR, _clashes)
