"""Why generated files cannot be written, in the language of whoever asked for them."""

from __future__ import annotations

from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words


def refused(language: str, sentence: str, **facts: object) -> str:
    """A sentence of `write_refused.<language>.yml`."""
    said = str(load_words("lexicon.targets", "write_refused", language)[sentence])
    return typeset(language, said).format_map(
        {key: printable(str(it)) for key, it in facts.items()}
    )
