"""Every fault of a file is explained in every language, with the same blanks to fill."""

from __future__ import annotations

from importlib.resources import files
from string import Formatter
from typing import Any

import pytest

from lexicon.languages.words import available_languages, load_words
from lexicon.yamlfile.read import read

PACKAGES = ("lexicon.source.faults", "lexicon.yamlfile.faults")
FAULTS = [
    (package, file.name.removesuffix(".en.yml"))
    for package in PACKAGES
    for file in files(package).iterdir()
    if file.name.endswith(".en.yml")
]


def _blanks(words: dict[str, Any]) -> dict[str, set[str]]:
    """Message or hint → the facts it asks for."""
    return {
        key: {name for _, name, _, _ in Formatter().parse(text) if name}
        for key, text in words.items()
        if key.startswith(("message", "hint"))
    }


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize(("package", "fault"), FAULTS)
def test_a_fault_is_explained(package: str, fault: str, language: str) -> None:
    english, words = load_words(package, fault, "en"), load_words(package, fault, language)
    assert {"title", "message", "hint", "why", "bad", "good"} <= set(words)
    assert set(words) == set(english)
    assert _blanks(words) == _blanks(english)
    assert language == "en" or words["message"] != english["message"]


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize(("package", "fault"), FAULTS)
def test_a_good_example_is_good(package: str, fault: str, language: str) -> None:
    assert read(load_words(package, fault, language)["good"].encode()).faults == ()
