"""A later stage's act that was done before an earlier one's, an end before its start."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held, name
from lexicon.audit.kind import Found, Kind
from lexicon.audit.promises import acts_of, promises
from lexicon.audit.typed import moment_name, raw_name


def _find(held: Held) -> Iterator[Found]:
    for before, after in dict.fromkeys((*_stages(held), *_promised(held))):
        yield from _pair(held, before, after)


def _stages(held: Held) -> Iterator[tuple[str, str]]:
    """Each act of a stage with each of the stages after it."""
    steps = [
        [act for act in acts_of(stage.id, held.dictionary) if act in held.fields]
        for stage in held.dictionary.stages
    ]
    for number, step in enumerate(steps):
        later = dict.fromkeys(act for acts in steps[number + 1 :] for act in acts)
        yield from ((before, after) for before in step for after in later if after not in step)


def _promised(held: Held) -> Iterator[tuple[str, str]]:
    for promise in promises(held):
        yield from ((start, end) for start in promise.starts for end in promise.ends)


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


KIND = Kind(_find)
