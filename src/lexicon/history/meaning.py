"""The meaning digest: one name for who qualifies, or what is counted, however it is worded.

Two releases whose digests of a stage are the same count the same people: their figures compare.
It covers what a program goes by, through every field, picklist and entry that it rests on; prose,
names and examples are no part of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lexicon.criteria.in_force import criteria_in_force
from lexicon.history.reach import foundations
from lexicon.model.canonical import canonical_entry
from lexicon.model.condition import All as AllOf
from lexicon.model.condition import Any as AnyOf
from lexicon.model.condition import Condition, Not
from lexicon.model.dictionary import Dictionary
from lexicon.model.digest import canonical, digest
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.model.plain import plain

_PARTS: dict[str, tuple[str, ...]] = {
    "field": ("type", "picklist", "unit", "range", "when_empty"),
    "metric": ("formula", "unit", "period"),
    "funnel": ("sections", "transitions", "matrix"),
    "agreement": ("clauses",),
    "decision": ("options", "chosen"),
}
"""What decides the meaning of an entry of a kind, beside what it rests on."""
_WORDS = ("names", "definition", "notes", "because")
"""Keys inside these parts that only inform."""


@dataclass
class Meanings:
    """Meaning digests within one dictionary; each is worked out once."""

    dictionary: Dictionary
    _known: dict[str, str] = field(default_factory=dict)

    def of(self, reference: str) -> str:
        """SHA-256 (hex) of what an entry means. Raises KeyError where there is no such entry."""
        if reference not in self._known:
            self._known[reference] = ""  # what rests on itself adds nothing to itself
            entry = self.dictionary.entries[reference]
            below = {
                name: self.of(name)
                for name in sorted({*foundations(entry, self.dictionary)})
                if name in self.dictionary.entries
            }
            self._known[reference] = digest({"own": _own(entry, self.dictionary), "below": below})
        return self._known[reference]


def _own(entry: Entry, dictionary: Dictionary) -> object:
    if isinstance(entry, Stage):
        return _condition(criteria_in_force(entry, dictionary))
    written = canonical_entry(entry)
    if entry.kind == "picklist":
        values = written.get("values", [])
        return sorted(canonical([_key(it), it.get("number"), it.get("means")]) for it in values)
    return {key: _without_words(written.get(key)) for key in _PARTS.get(entry.kind, ())}


def _key(value: dict[str, Any]) -> object:
    means = str(value.get("means", ""))
    return value.get("id") or means.rpartition("/")[2]


def _condition(condition: Condition) -> object:
    """Parts in no order, and none inside another of its own sort: what is written twice is one."""
    match condition:
        case AllOf():
            return {"all": _joined(condition.all, AllOf, lambda part: part.all)}
        case AnyOf():
            return {"any": _joined(condition.any, AnyOf, lambda part: part.any)}
        case Not():
            return {"not": _condition(condition.not_)}
        case _:
            return plain(condition)


def _joined(parts: tuple[Condition, ...], sort: type, inner: Callable[[Any], Any]) -> list[str]:
    found: set[str] = set()
    for part in parts:
        if isinstance(part, sort):
            found.update(_joined(inner(part), sort, inner))
        else:
            found.add(canonical(_condition(part)))
    return sorted(found)


def _without_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_words(item) for key, item in value.items() if key not in _WORDS}
    if isinstance(value, list):
        return [_without_words(item) for item in value]
    return value
