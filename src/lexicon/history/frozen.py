"""The releases in order, each with what it changed since the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lexicon.history.neighbours import Step, steps_between
from lexicon.model.dictionary import Dictionary
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import Release
from lexicon.model.released import released


@dataclass(frozen=True, eq=False)
class Frozen:
    """A release and what it changed, by entry; None for the first, which came after nothing."""

    release: Release
    dictionary: Dictionary
    steps: Mapping[str, Step] | None

    @property
    def day(self) -> date:
        """When it came."""
        return date.fromisoformat(self.release.date)


def frozen_releases(ledger: Ledger) -> tuple[Frozen, ...]:
    """From the oldest to the newest. Raises TextLost where one lacks a text."""
    return tuple(_compared(ledger))


def _compared(ledger: Ledger) -> Iterator[Frozen]:
    before: Dictionary | None = None
    for release in ledger.releases:
        dictionary = released(release, ledger)
        on = date.fromisoformat(release.date)
        yield Frozen(release, dictionary, steps_between(before, dictionary, on) if before else None)
        before = dictionary
