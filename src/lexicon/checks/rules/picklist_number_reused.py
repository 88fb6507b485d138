"""A number or an id used twice in a picklist, or one that is reserved for ever."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.picklist import Picklist


def _reused(subject: Subject) -> Iterator[Breach]:
    for picklist in subject.dictionary.of(Picklist):
        numbers: dict[int, str] = {}
        ids: set[str] = set()
        reserved = picklist.reserved
        for position, value in enumerate(picklist.values):
            number, key = value.number, value.key
            first = numbers.setdefault(number, key)
            if key in ids:
                yield _of_id(picklist, position, "message_id")
            elif first != key:
                yield _of_number(picklist, position, "message", first=first)
            ids.add(key)
            if number in reserved.numbers:
                yield _of_number(picklist, position, "message_reserved")
            if key in reserved.ids:
                yield _of_id(picklist, position, "message_reserved_id")


def _of_number(picklist: Picklist, position: int, message: str, **more: object) -> Breach:
    value = picklist.values[position]
    facts = {"value": value.key, "number": value.number, **more}
    return Breach(picklist.ref, ("values", position, "number"), facts, message)


def _of_id(picklist: Picklist, position: int, message: str) -> Breach:
    value = picklist.values[position]
    facts = {"value": value.key, "number": value.number}
    keys = ("values", position, "id" if value.id else "means")
    return Breach(picklist.ref, keys, facts, message, "hint_id")


RULE = Rule(Severity.ERROR, _reused)
