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
        for position, value in enumerate(picklist.values):
            here = ("values", position)
            id_key = "id" if value.id else "means"
            facts = {"value": value.key, "number": value.number}
            first = numbers.setdefault(value.number, value.key)
            if value.key in ids:
                yield Breach(picklist.ref, (*here, id_key), facts, "message_id", "hint_id")
            elif first != value.key:
                yield Breach(picklist.ref, (*here, "number"), facts | {"first": first})
            ids.add(value.key)
            if value.number in picklist.reserved.numbers:
                yield Breach(picklist.ref, (*here, "number"), facts, "message_reserved")
            if value.key in picklist.reserved.ids:
                keys = (*here, id_key)
                yield Breach(picklist.ref, keys, facts, "message_reserved_id", "hint_id")


RULE = Rule(Severity.ERROR, _reused)
