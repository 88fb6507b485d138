"""What people call an entry, as questions name it."""

from __future__ import annotations

from lexicon.model.dictionary import Dictionary


def called(reference: str, dictionary: Dictionary, language: str) -> str:
    """The label with the abbreviation behind it: `Marketing qualified lead (MQL)`; else the id."""
    entry = dictionary.get(reference)
    if entry is None:
        return reference
    names = entry.names.get(language) or next(iter(entry.names.values()), None)
    if names is None or not names.label:
        return entry.id
    return f"{names.label} ({names.short})" if names.short else names.label


def definition(reference: str, dictionary: Dictionary, language: str) -> str:
    """The entry's definition, in any language rather than in none."""
    entry = dictionary.get(reference)
    texts = entry.definition if entry else {}
    return texts.get(language) or next(iter(texts.values()), "")
