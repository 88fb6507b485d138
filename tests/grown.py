"""Large dictionaries with a past, made in memory: for tests of how work grows with size."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from benchmarks.make_dictionary import write
from lexicon.history.standing import Standing, standing
from lexicon.model.canonical import canonical_entry
from lexicon.model.digest import digest
from lexicon.model.header import Entry
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import KeptText
from lexicon.source.load import load
from tests.agreed import TODAY


def changed_thrice(number: int, folder: Path) -> Standing:
    """A dictionary of so many entries, each agreed to three times, and never released."""
    write(number, folder)
    head = load(folder).dictionary
    assert head is not None
    notes = ("First.", "Second.", "Third.")
    agreed = {
        name: tuple(_kept(entry, f"1.{minor}.0", note) for minor, note in enumerate(notes))
        for name, entry in head.entries.items()
    }
    entries = {name: _noted(entry, "1.2.0", notes[-1]) for name, entry in head.entries.items()}
    return standing(replace(head, entries=entries), Ledger(agreed=agreed), TODAY)


def _noted(entry: Entry, version: str, note: str) -> Entry:
    return entry.model_copy(update={"version": version, "notes": {"en": note}})


def _kept(entry: Entry, version: str, note: str) -> KeptText:
    said = _noted(entry, version, note)
    return KeptText(digest=digest(said), entry=canonical_entry(said))
