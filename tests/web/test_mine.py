"""What one person knows of each word, and which words came to mean something else since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lexicon.model.dictionary import Dictionary
from lexicon.source.load import load
from lexicon.web.mine import Known, changed_since, words_by_band
from lexicon.web.tongue import Tongue
from tests.project.projects import small_project

ENGLISH = Tongue("en")
ASKABLE = ("term/r0", "stage/contact", "term/r0", "metric/r0_held", "term/gone")


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Dictionary:
    found = load(small_project(tmp_path_factory.mktemp("small"))).dictionary
    assert found is not None
    return found


def bands(known: Known, dictionary: Dictionary) -> dict[str, list[str]]:
    found = words_by_band(known, ASKABLE, dictionary, ENGLISH)
    return {name: [word.called.label for word in words] for name, words in found}


def at(dictionary: Dictionary, version: str) -> Dictionary:
    """The dictionary in which one word has another version."""
    entry = dictionary.entries["term/r0"].model_copy(update={"version": version})
    return replace(dictionary, entries={**dictionary.entries, "term/r0": entry})


def test_each_word_that_can_be_asked_stands_in_one_band(dictionary: Dictionary) -> None:
    known = {("term/r0", 1): 0.96, ("stage/contact", 1): 0.3}
    assert bands(known, dictionary) == {
        "review": ["Contact"],
        "mastered": ["First conversation"],
        "not_asked": ["First conversations held"],
    }


def test_what_was_known_of_another_meaning_is_not_known(dictionary: Dictionary) -> None:
    known = {("term/r0", 1): 0.99}
    assert "First conversation" in bands(known, at(dictionary, "2.0.0"))["not_asked"]


@pytest.mark.parametrize(
    ("version", "known", "changed"),
    [
        ("1.0.0", {("term/r0", 1): 0.99}, []),
        ("1.4.2", {("term/r0", 1): 0.99}, []),
        ("2.0.0", {("term/r0", 1): 0.99}, [("First conversation", "1", "2.0.0")]),
        ("3.1.0", {("term/r0", 1): 0.99, ("term/r0", 2): 0.7},
         [("First conversation", "2", "3.1.0")]),
        ("2.0.0", {("term/r0", 1): 0.4}, []),
        ("2.0.0", {("term/r0", 1): 0.99, ("term/r0", 2): 0.8}, []),
        ("2.0.0", {("term/r0", 1): 0.99, ("term/r0", 2): 0.2},
         [("First conversation", "1", "2.0.0")]),
        ("2.0.0", {("term/gone", 1): 0.99}, []),
    ],
)  # fmt: skip
def test_only_words_whose_meaning_moved_since_they_were_known_come_back(
    dictionary: Dictionary, version: str, known: Known, changed: list[tuple[str, str, str]]
) -> None:
    found = changed_since(known, at(dictionary, version), ENGLISH)
    assert [(item.word.called.label, item.before, item.version) for item in found] == changed
