"""What versions are held against: the newest release, or a revision that somebody names."""

from __future__ import annotations

from pathlib import Path

from lexicon.model.dictionary import Dictionary
from lexicon.model.ledger import Ledger

NONE: tuple[None, str] = (None, "")


def open_baseline(
    root: Path, ledger: Ledger, named: str | None, is_faulty: bool = False
) -> tuple[Dictionary | None, str]:
    """The dictionary and what it is called; without a name the newest release.

    None before the first release, and where a faulty ledger cannot be trusted with it. Raises
    LexiconError where a named revision cannot be read.
    """
    newest = ledger.newest_release
    if named is not None:
        name = named
    elif newest is None or is_faulty:
        return NONE
    else:
        name = f"release:{newest.version}"
    from lexicon.source.revision import open_revision  # of no use before the first release

    return open_revision(root, name), name.removeprefix("release:")
