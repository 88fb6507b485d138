"""The dictionary as a release froze it: its manifest, and each text that it names."""

from __future__ import annotations

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import Release
from lexicon.model.manifest import Manifest


class TextLost(ValueError):
    """A release, `version`, names texts that the ledger does not have; `references` says whose."""

    def __init__(self, version: str, references: tuple[str, ...]) -> None:
        super().__init__(f"release {version} lacks the text of {', '.join(references)}")
        self.version, self.references = version, references


def released(release: Release, ledger: Ledger) -> Dictionary:
    """All entries of a release, retired ones included. Raises TextLost."""
    entries: dict[str, Entry] = {}
    lost: list[str] = []
    for reference, item in sorted(release.entries.items()):
        text = ledger.text(reference, item.digest)
        if text is None:
            lost.append(reference)
        else:
            kind = kind_classes()[reference.partition("/")[0]]
            entries[reference] = kind.model_validate(text.entry)
    if lost:
        raise TextLost(release.version, tuple(lost))
    return Dictionary(Manifest.model_validate(release.manifest), entries)


def release_at(day: str, ledger: Ledger) -> Release | None:
    """The release that held on a day (`2026-03-01`): the newest of that day or before."""
    found = [release for release in ledger.releases if release.date <= day]
    return found[-1] if found else None
