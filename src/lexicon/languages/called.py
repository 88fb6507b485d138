"""What people call a language, in the language that they read."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.languages.words import load_words


def language_called(tag: str, reader: str) -> str:
    """`fr` → `français` for a French reader; the tag itself where there is no word for it."""
    names: Mapping[str, str] = load_words("lexicon.languages", "", reader)["languages"]
    return names.get(tag, tag)
