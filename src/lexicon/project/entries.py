"""Find an entry by what people type: `stage/mql`, or `mql` where only one entry is called so."""

from __future__ import annotations

import difflib

from lexicon.errors import UnknownName
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import bare


def entry_called(dictionary: Dictionary, name: str) -> str:
    """The full reference. Raises UnknownName, with all that could be where there are several."""
    if name in dictionary.entries:
        return name
    found = tuple(reference for reference in dictionary.entries if bare(reference) == name)
    if len(found) == 1:
        return found[0]
    raise UnknownName("entry", name, found) if found else unknown_entry(name, dictionary)


def unknown_entry(name: str, dictionary: Dictionary) -> UnknownName:
    """That there is no such entry, with those that are most like it."""
    known = tuple(dictionary.entries)
    by_id = {bare(reference): reference for reference in known}
    ids = difflib.get_close_matches(bare(name), by_id, n=5, cutoff=0.5)
    return UnknownName("entry", name, known, tuple(by_id[item] for item in ids))
