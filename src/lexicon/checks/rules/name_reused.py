"""A name or a number that was retired for ever stands for something again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.picklist import Picklist, Value

if TYPE_CHECKING:
    from lexicon.history.change import Change


def _reused(subject: Subject) -> Iterator[Breach]:
    for change in subject.changes.get("id_reused", ()):
        yield _breach(change, subject)


def _breach(change: Change, subject: Subject) -> Breach:
    entry = subject.dictionary.get(change.entry)
    value = change.after
    if not isinstance(value, Value) or not isinstance(entry, Picklist):
        return Breach(change.entry, ("status",), {"name": change.entry})
    places = (at for at, item in enumerate(entry.values) if item.key == value.key)
    before = subject.baseline.get(change.entry) if subject.baseline else None
    named = isinstance(before, Picklist) and value.key in before.reserved.ids
    facts = {"name": value.key, "number": value.number}
    message = "message" if named else "message_number"
    return Breach(change.entry, ("values", next(places, 0)), facts, message)


RULE = Rule(Severity.ERROR, _reused)
