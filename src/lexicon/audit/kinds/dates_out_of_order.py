"""A later stage's act that was done before an earlier one's, an end before its start."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.field_columns import moment_name, raw_name, timed_name
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.promises import acts_of, promises
from lexicon.audit.table import TABLE, name


def _find(held: Held) -> Iterator[Found]:
    pairs = tuple(dict.fromkeys((*_stages(held), *_promised(held))))
    if pairs:
        wheres = [held.spelled(_later(*pair)) for pair in pairs]
        counted = ", ".join(f"count(CASE WHEN {where} THEN 1 END)" for where in wheres)
        counts = held.ask(f"SELECT {counted} FROM {TABLE}")[0]
        for (before, after), where, count in zip(pairs, wheres, counts, strict=True):
            if count:
                facts = {"before": before, "after": after}
                yield Found(count, where, after, facts, shown=(raw_name(before), raw_name(after)))


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


def _later(before: str, after: str) -> str:
    """The condition of two moments; where one has no time of day, days alone are compared."""
    first, second = name(moment_name(before)), name(moment_name(after))
    timed = f"{name(timed_name(before))} AND {name(timed_name(after))}"
    return f"{first} > {second} AND (({timed}) OR CAST({first} AS DATE) > CAST({second} AS DATE))"


KIND = Kind(_find)
