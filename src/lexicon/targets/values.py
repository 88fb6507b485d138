"""What several CRM targets ask of a list: where a value stands, which repeats another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from lexicon.findings import Keys, Severity
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.target import Job, TargetFault

Item = TypeVar("Item")


def value_fault(
    job: Job,
    value_set: ValueSet,
    value: ResolvedValue,
    rule: str,
    facts: Mapping[str, object] | None = None,
    severity: Severity = Severity.ERROR,
) -> TargetFault:
    """A fault placed at one value in the picklist's file."""
    keys = _written_at(job, value_set, value)
    said = {"value": value.id, **(facts or {})}
    return TargetFault(rule, f"picklist/{value_set.id}", keys, said, severity)


def list_fault(
    value_set: ValueSet,
    crm: str,
    rule: str,
    facts: Mapping[str, object] | None = None,
    severity: Severity = Severity.ERROR,
) -> TargetFault:
    """A fault of the whole list, placed where the picklist names the CRM's own list."""
    return TargetFault(rule, f"picklist/{value_set.id}", ("crm", crm), facts or {}, severity)


def repeated(items: Iterable[Item], name: Callable[[Item], str]) -> Iterator[tuple[Item, Item]]:
    """Each item whose name, whatever its case, an earlier one has: (earlier, item)."""
    seen: dict[str, Item] = {}
    for item in items:
        first = seen.setdefault(name(item).casefold(), item)
        if first is not item:
            yield first, item


def probability(value: ResolvedValue) -> int | float | None:
    """The value's probability in percent; a closed stage that says none is won or lost."""
    if value.probability is not None or not value.closed:
        return value.probability
    return 100 if value.won else 0


def _written_at(job: Job, value_set: ValueSet, value: ResolvedValue) -> Keys:
    """Positions differ from those in the value set, which leaves retired values out."""
    written = job.dictionary.picklists[value_set.id].values
    places = (place for place, item in enumerate(written) if item.key == value.id)
    return ("values", next(places, 0))
