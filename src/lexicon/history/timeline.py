"""What became of one definition: its texts in order, when each came, what changed, who agreed.

Days come from releases only. Each pair of neighbours is compared once, inside the dictionaries of
its time: those of the releases that brought them, else one in which only this entry differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from lexicon.history.frozen import Frozen
from lexicon.history.neighbours import Key, Pair, Step, steps_of
from lexicon.history.standing import Standing, kept_entry
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.ledger_items import Approval, Rejection, Release
from lexicon.model.scalars import version_parts


@dataclass(frozen=True, eq=False)
class Text:
    """One text of an entry that came into force."""

    entry: Entry
    release: Release | None
    """The first release that holds it; None of one agreed since, or replaced before any."""
    approvals: tuple[Approval, ...]
    world: Dictionary
    """The dictionary of its time."""
    step: Step | None
    """What changed from the text before; None of the first, and where only the wrapping did."""


@dataclass(frozen=True, eq=False)
class Refused:
    """A no, the text that it was said to, and how that text differs from the one that stayed."""

    rejection: Rejection
    entry: Entry | None
    step: Step | None


@dataclass(frozen=True, eq=False)
class Timeline:
    """All that happened to one entry; texts and refusals from the oldest to the newest."""

    texts: tuple[Text, ...] = ()
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, eq=False)
class _Kept:
    """A text with its digest, and the numbers of the first and last release that hold it."""

    entry: Entry
    digest: str
    first: int | None
    last: int | None


@dataclass(frozen=True, eq=False)
class Past:
    """Puts together what the ledger has of each entry.

    `agreed` is the dictionary in force without words never agreed to; `since` what it changed
    since the newest release.
    """

    standing: Standing
    releases: tuple[Frozen, ...]
    agreed: Dictionary
    since: Mapping[str, Step]

    def timelines(self) -> dict[str, Timeline]:
        """By entry; nothing of those on which nobody ever decided anything."""
        steps = steps_of((*self._odd_pairs(), *self._refused_pairs()))
        rejections = self.standing.ledger.rejections
        return {
            name: Timeline(tuple(self._texts(name, steps)), tuple(self._refused(name, steps)))
            for name in sorted({*self._kept, *rejections})
        }

    @cached_property
    def _kept(self) -> dict[str, list[_Kept]]:
        """The texts of each entry that came into force, the oldest first."""
        held: dict[Key, list[int]] = {}
        for number, item in enumerate(self.releases):
            for name, text in item.release.entries.items():
                held.setdefault((name, text.digest), []).append(number)
        found: dict[str, list[_Kept]] = {}
        for name, entry, digest in self._agreed_texts():
            numbers = held.get((name, digest))
            first, last = (numbers[0], numbers[-1]) if numbers else (None, None)
            found.setdefault(name, []).append(_Kept(entry, digest, first, last))
        return found

    def _agreed_texts(self) -> Iterator[tuple[str, Entry, str]]:
        for name, texts in self.standing.ledger.agreed.items():
            for text in texts[:-1]:
                yield name, kept_entry(name, text), text.digest
            yield name, self.standing.recorded[name], texts[-1].digest
        for name, proposal in self.standing.agreed.items():
            yield name, proposal.entry, proposal.digest

    def _texts(self, name: str, steps: Mapping[Key, Step]) -> Iterator[Text]:
        before: _Kept | None = None
        for kept in self._kept.get(name, ()):
            step = self._released_step(name, before, kept) if before else None
            release = None if kept.first is None else self.releases[kept.first].release
            yield Text(
                kept.entry,
                release,
                self._approvals(name, kept.digest),
                self._world(kept),
                step or steps.get((name, kept.digest)),
            )
            before = kept

    def _approvals(self, name: str, digest: str) -> tuple[Approval, ...]:
        given = self.standing.ledger.approvals.get(name, ())
        return tuple(item for item in given if item.digest == digest)

    def _world(self, kept: _Kept) -> Dictionary:
        return self.agreed if kept.first is None else self.releases[kept.first].dictionary

    def _are_neighbours(self, before: _Kept, after: _Kept) -> bool:
        """Whether one release, or what is in force now, brought the later text in its place."""
        if before.last is None:
            return False
        return before.last + 1 == (len(self.releases) if after.first is None else after.first)

    def _released_step(self, name: str, before: _Kept, after: _Kept) -> Step | None:
        if not self._are_neighbours(before, after) or not self._is_in_force(name, after):
            return None
        steps = self.since if after.first is None else self.releases[after.first].steps
        return (steps or {}).get(name)

    def _is_in_force(self, name: str, kept: _Kept) -> bool:
        return kept.first is not None or kept is self._kept[name][-1]

    def _odd_pairs(self) -> Iterator[Pair]:
        """Neighbours that no two releases hold: one was replaced before it was ever released."""
        for name, texts in self._kept.items():
            for before, after in pairwise(texts):
                if not self._are_neighbours(before, after) or not self._is_in_force(name, after):
                    around = self._world(after)
                    yield Pair((name, after.digest), before.entry, after.entry, around, self._day)

    @property
    def _day(self) -> date:
        return self.releases[-1].day if self.releases else date.min

    def _refused_pairs(self) -> Iterator[Pair]:
        ledger = self.standing.ledger
        for name, rejections in ledger.rejections.items():
            for digest in dict.fromkeys(item.digest for item in rejections):
                text = ledger.text(name, digest)
                entry = kept_entry(name, text) if text else None
                before = self._stayed(name, entry) if entry else None
                if entry and before:
                    yield Pair((name, digest), before, entry, self.agreed, self._day)

    def _stayed(self, name: str, refused: Entry) -> Entry | None:
        """The text that was in force when another was refused: the newest of an earlier version."""
        wanted = version_parts(refused.version)
        earlier = (it.entry for it in self._kept.get(name, ()))
        return max(
            (it for it in earlier if version_parts(it.version) < wanted),
            key=lambda it: version_parts(it.version),
            default=None,
        )

    def _refused(self, name: str, steps: Mapping[Key, Step]) -> Iterator[Refused]:
        ledger = self.standing.ledger
        for rejection in ledger.rejections.get(name, ()):
            text = ledger.text(name, rejection.digest)
            entry = kept_entry(name, text) if text else None
            yield Refused(rejection, entry, steps.get((name, rejection.digest)))
