"""A value is gone, and its name or number is free for another one to take."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.picklist import Picklist


def _unreserved(subject: Subject) -> Iterator[Breach]:
    if subject.baseline is None:
        return
    for name, before in subject.baseline.picklists.items():
        after = subject.dictionary.picklists.get(name)
        if after is None or after.status == "retired":
            continue
        ids = _ids(before) - _ids(after)
        numbers = _numbers(before) - _numbers(after)
        if ids or numbers:
            facts = {"ids": ", ".join(sorted(ids)), "numbers": sorted(numbers)}
            message = "message" if ids else "message_numbers"
            yield Breach(after.ref, ("values",), facts, message)


def _ids(picklist: Picklist) -> set[str]:
    return {*(value.key for value in picklist.values), *picklist.reserved.ids}


def _numbers(picklist: Picklist) -> set[int]:
    return {*(value.number for value in picklist.values), *picklist.reserved.numbers}


RULE = Rule(Severity.ERROR, _unreserved)
