"""What a person is told while files, schemas and the site are made."""

from __future__ import annotations

from lexicon.languages.phrase import plural, typeset
from lexicon.languages.words import load_words


def said(language: str, key: str, **facts: object) -> str:
    """A sentence of `making.<language>.yml`; of `a.b` the one below `a`."""
    words = load_words("lexicon.cli", "making", language)
    stem, _, below = key.partition(".")
    return typeset(language, words[stem][below] if below else words[stem]).format(**facts)


def counted(language: str, key: str, n: int, **facts: object) -> str:
    """The form of a sentence that goes with a number."""
    return said(language, f"{key}.{plural(language, n, 'one', 'many')}", n=n, **facts)
