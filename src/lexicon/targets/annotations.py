"""What a list says of itself and of its values, for targets that write it as JSON.

What JSON Schema has no word for is called `x-…`, which validators leave alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.model.header import Deprecation
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.target import Job
from lexicon.targets.texts import in_default, labels, spoken

Notes = dict[str, object]


def list_notes(value_set: ValueSet, job: Job) -> Notes:
    """What people call the list and what it is, in the default and in all languages."""
    return {
        "title": value_set.label(job.language),
        "description": in_default(value_set.definition, job),
        "x-titles": labels(value_set, job),
        "x-descriptions": spoken(value_set.definition, job),
    }


def value_notes(value: ResolvedValue, value_set: ValueSet, job: Job) -> Notes:
    """All that is known of a value, less what says nothing."""
    return said(
        {
            "title": value.label(job.language),
            "description": in_default(value.definition, job),
            "deprecated": True if value.deprecated else None,
            "x-number": value.number,
            "x-titles": labels(value, job),
            "x-descriptions": spoken(value.definition, job),
            "x-codes": dict(sorted(value.codes.items())),
            "x-deprecated": _deprecated(value.deprecated, value, value_set, job),
            "x-probability": value.probability,
            "x-closed": value.closed,
            "x-won": value.won,
            "x-converted": value.converted,
            "x-forecast": value.forecast,
        }
    )


def said(notes: Mapping[str, object]) -> Notes:
    """Without what says nothing."""
    return {name: part for name, part in notes.items() if part not in (None, "", {}, [])}


def _deprecated(
    deprecated: Deprecation | None, value: ResolvedValue, value_set: ValueSet, job: Job
) -> Notes:
    if deprecated is None:
        return {}
    known = {item.id for item in value_set.values}
    return said(
        {
            "since": deprecated.since,
            "reasons": spoken(deprecated.reason, job),
            "replaced_by": [name for name in value.replaced_by if name in known],
            "sunset": deprecated.sunset,
        }
    )
