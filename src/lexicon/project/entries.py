"""Find an entry by what people type: `stage/mql`, or `mql` where only one entry is called so."""

from __future__ import annotations

import difflib

from lexicon.errors import UnknownName
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare


def entry_called(dictionary: Dictionary, name: str) -> str:
    """The full reference. Raises UnknownName with the nearest names, or with all that could be."""
    if name in dictionary.entries:
        return name
    found = tuple(reference for reference in dictionary.entries if bare(reference) == name)
    if len(found) == 1:
        return found[0]
    raise UnknownName("entry", name, found or nearest(name, dictionary))


def nearest(name: str, dictionary: Dictionary) -> tuple[str, ...]:
    """The references most like a name; all of them where none is."""
    known = tuple(dictionary.entries)
    by_id = {bare(reference): reference for reference in known}
    ids = difflib.get_close_matches(bare(name), by_id, n=5, cutoff=0.5)
    return tuple(by_id[item] for item in ids) or known
