"""Quiz questions that were written for a meaning which an entry no longer has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level
from lexicon.history.versions import from_version_on
from lexicon.model.scalars import version_parts
from lexicon.quiz.bank import Written


@dataclass(frozen=True, slots=True)
class StaleQuestion:
    """A question that has lost its meaning; `version` is the entry's now, "" where it is gone."""

    written: Written
    version: str


def stale_questions(
    written: Iterable[Written], two: Comparison, changes: Sequence[Change]
) -> Iterator[StaleQuestion]:
    """The questions that this change takes the meaning from; older ones have lost it before."""
    grave = {change.entry for change in changes if change.level is Level.MAJOR}
    for item in written:
        entry, major = item.question.entry, item.question.major
        before, after = two.base.get(entry), two.head.get(entry)
        if before is None or version_parts(before.version)[0] != major:
            continue
        version = from_version_on(entry, two) if entry in grave else ""
        version = version or (after.version if after else "")
        if not version or version_parts(version)[0] != major:
            yield StaleQuestion(item, version)
