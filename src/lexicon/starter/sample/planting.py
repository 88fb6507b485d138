"""Faults planted among sound records, at most one in each, and what was planted counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lexicon.starter.sample.chance import Chance
from lexicon.starter.sample.contact import Contact
from lexicon.starter.sample.faults import FAULTS, TWINS, Fault, Fits, Twins

_AMONG = 5000
"""How many records `many` of a fault is meant for; of more records more have it."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault as it was planted: the ids of its records, in order."""

    kind: str
    case: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planting:
    """Sound records and those that a fault has changed, by number."""

    sound: Sequence[Contact]
    chance: Chance
    changed: dict[int, Contact] = field(default_factory=dict)

    def planted(self) -> tuple[Planted, ...]:
        """Plant everything; what was planted where."""
        return (*map(self.plant, FAULTS), *map(self.pair, TWINS))

    def records(self) -> tuple[Contact, ...]:
        """All records as they are now."""
        return tuple(self.changed.get(one.number, one) for one in self.sound)

    def plant(self, fault: Fault) -> Planted:
        """One fault in as many records as it is meant for."""
        chosen = self._chosen(f"{fault.kind}/{fault.case}", fault.fits, fault.many)
        self.changed.update({one.number: fault.change(one) for one in chosen})
        return Planted(fault.kind, fault.case, tuple(one.id for one in chosen))

    def pair(self, twins: Twins) -> Planted:
        """Every second of the chosen records made one with that before it."""
        chosen = self._chosen(twins.kind, twins.fits, 2 * twins.many)
        pairs = list(zip(chosen[::2], chosen[1::2], strict=False))
        for one, other in pairs:
            self.changed.update({one.number: one, other.number: twins.change(other, one)})
        return Planted(twins.kind, "", tuple(item.id for pair in pairs for item in pair))

    def _chosen(self, name: str, fits: Fits, many: int) -> list[Contact]:
        """Records that it can happen to and that nothing has happened to, picked by chance."""
        free = [one for one in self.sound if one.number not in self.changed and fits(one)]
        free.sort(key=lambda one: self.chance.of(name, one.number))
        return sorted(free[: many * len(self.sound) // _AMONG], key=lambda one: one.number)
