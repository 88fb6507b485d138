"""The version does not tell that something changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level, gravest
from lexicon.history.rule import Rule
from lexicon.history.versions import raised, suffices


def _follow(changes: Sequence[Change], two: Comparison) -> Iterator[Change]:
    by_entry: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if change.asks_for_version:
            by_entry[change.entry].append(change)
    for reference, found in by_entry.items():
        before, after = two.base.get(reference), two.head.get(reference)
        level = gravest(change.level for change in found)
        if before is None or after is None or level is None:
            continue
        if not suffices(before.version, after.version, level):
            touches = sorted({touch for change in found for touch in change.touches})
            yield Change(
                reference, "version", "version_not_bumped", level, tuple(touches),
                before.version, after.version, "version",
                facts={"needed": raised(before.version, level)},
            )  # fmt: skip


RULE = Rule(Level.PATCH, (), twin="version_not_bumped", follow=_follow, turn=2)
