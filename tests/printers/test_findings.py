"""The words around the findings of a check are printed as they stand in their file."""

from __future__ import annotations

from typing import Any

import pytest

from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words


@pytest.mark.parametrize("language", ["en", "fr"])
def test_words_that_nothing_sets_afterwards_are_set_in_their_file(language: str) -> None:
    texts = _texts(load_words("lexicon.printers", "", language))
    assert [typeset(language, text) for text in texts] == texts


def _texts(words: Any) -> list[str]:
    if isinstance(words, dict):
        return [text for part in words.values() for text in _texts(part)]
    return [words]
