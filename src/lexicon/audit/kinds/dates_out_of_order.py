"""A later stage's act that was done before an earlier stage's."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held, name
from lexicon.audit.kind import Found, Kind
from lexicon.audit.typed import moment_name, raw_name
from lexicon.criteria.in_force import criteria_in_force
from lexicon.model.condition import Condition, Not, Test, parts
from lexicon.model.scalars import bare


def _find(held: Held) -> Iterator[Found]:
    steps = [
        [name for name in _acts(criteria_in_force(stage, held.dictionary)) if _is_act(name, held)]
        for stage in held.dictionary.stages
    ]
    known = [step for step in steps if step]
    for number, step in enumerate(known):
        later = dict.fromkeys(act for acts in known[number + 1 :] for act in acts)
        for before in step:
            for after in later:
                if after not in step:
                    yield from _pair(held, before, after)


def _pair(held: Held, before: str, after: str) -> Iterator[Found]:
    """Two moments; where one has no time of day, days alone are compared."""
    first, second = name(moment_name(before)), name(moment_name(after))
    days = f"CAST({first} AS DATE) > CAST({second} AS DATE)"
    times = f"length({name(raw_name(before))}) > 10 AND length({name(raw_name(after))}) > 10"
    where = f"({days}) OR ({times} AND {first} > {second})"
    count = held.count(where)
    if count:
        facts = {"before": before, "after": after}
        yield Found(count, where, after, facts, shown=(raw_name(before), raw_name(after)))


def _acts(condition: Condition) -> Iterator[str]:
    """The acts that must be done for a condition to hold."""
    if isinstance(condition, Test) and condition.filled:
        yield bare(condition.field)
    if not isinstance(condition, Not):
        for part in parts(condition):
            yield from _acts(part)


def _is_act(field: str, held: Held) -> bool:
    return field in held.fields and held.fields[field].type == "act"


KIND = Kind(_find)
