"""Two ids that become one name in a programming language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.kinds.picklist import Picklist
from lexicon.naming import pascal


def _collisions(subject: Subject) -> Iterator[Breach]:
    picklists = subject.dictionary.of(Picklist)
    lists = ((item.ref, ("id",), item.id) for item in picklists)
    yield from _alike(lists, "message")
    for picklist in picklists:
        values = (
            (picklist.ref, ("values", position, "id" if value.id else "means"), value.key)
            for position, value in enumerate(picklist.values)
        )
        yield from _alike(values, "message_value")


def _alike(named: Iterable[tuple[str, Keys, str]], message: str) -> Iterator[Breach]:
    """Ids of which only the underscores differ; the same id twice is another rule's."""
    seen: dict[str, str] = {}
    for entry, keys, name in named:
        first = seen.setdefault(name.replace("_", ""), name)
        if first != name:
            facts = {"id": name, "first": first, "symbol": pascal(name)}
            yield Breach(entry, keys, facts, message=message)


RULE = Rule(Severity.ERROR, _collisions)
