"""Which numbers stop being comparable with earlier ones, and from which version on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.facts import Called
from lexicon.history.level import Level, Touch
from lexicon.history.versions import from_version_on

_COUNTED = ("metric", "stage")
"""The kinds of entry that a report has a number for."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric, or a stage whose contacts are counted; `version` is "" where it is gone.

    `through` are the entries whose change reaches it, none where its own text changed.
    """

    entry: str
    version: str
    through: tuple[str, ...]


def figures(changes: Sequence[Change], two: Comparison) -> Iterator[Figure]:
    """The numbers that a change breaks, metrics first: they stand in the reports."""
    through: dict[str, set[str]] = {}
    for change in changes:
        if change.level is Level.MAJOR and Touch.REPORTS in change.touches and _is_old(change, two):
            through.setdefault(change.entry, set()).update(_causes(change))
    for entry in sorted(through):
        if entry.partition("/")[0] in _COUNTED:
            yield Figure(entry, from_version_on(entry, two), tuple(sorted(through[entry])))


def _is_old(change: Change, two: Comparison) -> bool:
    """What is new has no earlier figures."""
    return two.renamed.get(change.entry, change.entry) in two.base.entries


def _causes(change: Change) -> tuple[str, ...]:
    causes = change.facts.get("through")
    return causes.references if isinstance(causes, Called) else ()
