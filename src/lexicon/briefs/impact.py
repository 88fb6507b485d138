"""How many of today's records would change stage under a proposed change, and through what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from lexicon.audit.faulty_lines import FaultyLines
from lexicon.audit.opening import Data, Open, opened_data
from lexicon.audit.restaged import restaged
from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.facts import Called
from lexicon.history.level import Level
from lexicon.history.reach import foundations
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.sameness import same


@dataclass(frozen=True, slots=True)
class Moved:
    """Records that are at one stage by the definitions now and would be at another.

    None is no stage at all. `causes` are the changed entries that move them (references).
    """

    before: str | None
    after: str | None
    records: int
    causes: tuple[str, ...]


@dataclass(frozen=True)
class Impact:
    """What a change does to `records` records; `stages` in funnel order, those of both sides.

    Of `opened` records the stage would no longer be certain, of `settled` it would become so.
    """

    records: int
    moved: tuple[Moved, ...]
    opened: int
    settled: int
    stages: tuple[str, ...]
    faulty: tuple[FaultyLines, ...] = ()
    """Lines of the data that were read in part or not at all."""
    absent: tuple[str, ...] = ()
    """Fields that the data lacks and that the criteria of one side alone ask for."""

    @cached_property
    def changed(self) -> int:
        """How many records would change stage."""
        return sum(one.records for one in self.moved)

    def at(self, before: str | None, after: str | None) -> int:
        """How many would go from one stage to another."""
        return sum(it.records for it in self.moved if (it.before, it.after) == (before, after))


def impact(data: Data, two: Comparison, now: datetime) -> Impact:
    """Classify every record by both dictionaries and compare. Raises LexiconError."""
    with opened_data(data, two.base, now) as opened:
        return _compared(opened, two)


def _compared(opened: Open, two: Comparison) -> Impact:
    found = restaged(opened, two.base, two.head)
    causes = _Causes(two)
    moved = tuple(
        Moved(one.before, one.after, one.records, causes.of(one.stage)) for one in found.moves
    )
    stages = dict.fromkeys(one.id for it in (two.base, two.head) for one in it.stages)
    opened_settled = found.opened, found.settled
    return Impact(found.records, moved, *opened_settled, tuple(stages), found.faulty, found.absent)


@dataclass(frozen=True)
class _Causes:
    two: Comparison

    def of(self, stage: str | None) -> tuple[str, ...]:
        """The changed entries behind a stage's criteria; the funnels where no criteria changed."""
        if stage is None:
            return tuple(entry.ref for entry in self.two.head.of(Funnel))
        resting = dict.fromkeys(self._below(f"stage/{stage}"))
        found = dict.fromkeys(cause for one in resting for cause in self._grave.get(one, ()))
        return tuple(found) or (f"stage/{stage}",)

    @cached_property
    def _grave(self) -> dict[str, tuple[str, ...]]:
        """Entry → what made it mean something else: its own text, or a decision that was taken."""
        found: dict[str, tuple[str, ...]] = {}
        for change in changes_in(self.two):
            if change.level is Level.MAJOR:
                through = change.facts.get("through")
                causes = through.references if isinstance(through, Called) else ()
                own = () if self._is_same(change.entry) else (change.entry,)
                found[change.entry] = (*found.get(change.entry, ()), *causes, *own)
        return found

    def _is_same(self, reference: str) -> bool:
        return same(self.two.base.get(reference), self.two.head.get(reference))

    def _below(self, reference: str) -> Iterator[str]:
        """An entry and all that it rests on, before or after the change."""
        todo, seen = [reference], {reference}
        while todo:
            one = todo.pop(0)
            yield one
            for dictionary in (self.two.base, self.two.head):
                entry = dictionary.get(one)
                under = foundations(entry, dictionary) if entry else ()
                new = [item for item in dict.fromkeys(under) if item not in seen]
                seen.update(new)
                todo += new
