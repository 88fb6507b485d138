"""When the definition behind a figure changed: earlier figures do not compare with later ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lexicon.history.meaning import Meanings
from lexicon.model.dictionary import Dictionary
from lexicon.model.ledger import Ledger
from lexicon.model.released import released


@dataclass(frozen=True, slots=True)
class Break:
    """On a day the meaning became another: by which release, in which version of the entry."""

    day: date
    release: str
    version: str


def breaks(ledger: Ledger, references: Iterable[str]) -> Mapping[str, tuple[Break, ...]]:
    """The breaks of some entries (`metric/r0_held`), in order. Raises TextLost.

    What moves a meaning may be a stage or a field that the entry rests on: its own version then
    stays as it is.
    """
    wanted = tuple(references)
    found: dict[str, list[Break]] = {reference: [] for reference in wanted}
    before: dict[str, str] = {}
    for release in ledger.releases:
        dictionary = released(release, ledger)
        for reference, meaning in _meanings(dictionary, wanted).items():
            if before.get(reference, meaning) != meaning:
                version = dictionary.entries[reference].version
                day = date.fromisoformat(release.date)
                found[reference].append(Break(day, release.version, version))
            before[reference] = meaning
    return {reference: tuple(items) for reference, items in found.items()}


def _meanings(dictionary: Dictionary, wanted: Iterable[str]) -> dict[str, str]:
    meanings = Meanings(dictionary)
    return {one: meanings.of(one) for one in wanted if one in dictionary.entries}
