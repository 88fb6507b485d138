"""Every language has every word that English has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lexicon.languages.words import available_languages
from lexicon.yamlfile.read import read

PACKAGE = Path(__file__).parents[1] / "src" / "lexicon"
ENGLISH = sorted([*PACKAGE.rglob("en.yml"), *PACKAGE.rglob("*.en.yml")])
GRAMMATICAL = {"gender"}
"""What only some languages have."""

OWN_SIGNS = "/typography/before"
"""Which signs have a space before them is each language's own."""


def _keys(words: Any, at: str = "") -> set[str]:
    if not isinstance(words, dict) or at == OWN_SIGNS:
        return {at}
    inner = (_keys(value, f"{at}/{key}") for key, value in words.items())
    return {key for keys in inner for key in keys if key.rpartition("/")[2] not in GRAMMATICAL}


def _words(file: Path) -> Any:
    document = read(file.read_bytes())
    assert document.faults == ()
    return document.data


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("file", ENGLISH, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_every_language_has_the_words_of_english(file: Path, language: str) -> None:
    theirs = file.with_name(file.name.replace("en.yml", f"{language}.yml"))
    english = _keys(_words(file))
    other = _keys(_words(theirs))
    assert other == english
