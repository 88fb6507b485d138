"""Small dictionaries for the tests of criteria: a few fields, stages given as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from lexicon.model.condition import Condition
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.manifest import Manifest

MANIFEST = Manifest.model_validate(
    {
        "format": 1,
        "name": {"en": "Words"},
        "version": "1.0.0",
        "languages": ["en"],
        "teams": {"marketing": {"names": {"en": "Marketing"}}},
    }
)
_CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


def condition(data: Any) -> Condition:
    """A condition as authors write it."""
    return _CONDITION.validate_python(data)


def entry(kind: str, name: str, **rest: Any) -> Entry:
    """An entry with the shortest header."""
    header = {"id": name, "kind": kind, "version": "1.0.0", "status": "proposed"}
    return kind_classes()[kind].model_validate(header | {"owner": "marketing"} | rest)


def dictionary(*entries: Entry) -> Dictionary:
    """A dictionary of these entries."""
    return Dictionary(MANIFEST, {item.ref: item for item in sorted(entries, key=lambda e: e.ref)})


def ladder_of(stages: Mapping[str, Any], *others: Entry) -> Dictionary:
    """A dictionary whose one funnel has these stages: id → criteria, in order."""
    rungs = [entry("stage", name, criteria=criteria) for name, criteria in stages.items()]
    section = {"id": "all", "responsible": ["marketing"], "stages": list(stages)}
    return dictionary(*rungs, entry("funnel", "main", sections=[section]), *others)


FIELDS = (
    entry("field", "consent", type="boolean", when_empty=False),
    entry("field", "demo", type="boolean"),
    entry("field", "score", type="integer", range={"at_least": 0, "at_most": 4}, when_empty=0),
    entry("field", "staff", type="integer", range={"at_least": 0, "at_most": 4}),
    entry("field", "fit", type="picklist", picklist="fit"),
    entry("field", "signed", type="act"),
    entry("field", "seen_on", type="date"),
    entry("field", "seen_at", type="time"),
    entry("field", "amount", type="money", range={"above": 0}),
    entry("field", "email", type="text"),
)
FIT = entry("picklist", "fit", values=[{"number": 1, "id": "good"}, {"number": 2, "id": "poor"}])
