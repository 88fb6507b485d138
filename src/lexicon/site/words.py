"""The words of the pages themselves, typeset: the site's own, and those beside each kind."""

from __future__ import annotations

from functools import cache
from typing import Any

from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words

_KINDS = "lexicon.model.kinds"


def site_words(language: str) -> dict[str, Any]:
    """What stands in `site/<language>.yml`; the English words where nobody has translated them."""
    return _words("lexicon.site", "", language)


@cache
def kind_words(kind: str, language: str) -> dict[str, Any]:
    """Headings for the keys of a kind, those of the header among them."""
    header, own = _words(_KINDS, "entry", language), _words(_KINDS, kind, language)
    joined = {key: {**header.get(key, {}), **own.get(key, {})} for key in ("fields", "values")}
    return {**header, **own, **joined}


@cache
def _words(package: str, stem: str, language: str) -> dict[str, Any]:
    words: dict[str, Any] = _typeset(language, load_words(package, stem, language))
    return words


def _typeset(language: str, words: Any) -> Any:
    """Every sentence in a tree of words, typeset."""
    if isinstance(words, dict):
        return {key: _typeset(language, value) for key, value in words.items()}
    if isinstance(words, list):
        return [_typeset(language, value) for value in words]
    return typeset(language, words) if isinstance(words, str) else words
