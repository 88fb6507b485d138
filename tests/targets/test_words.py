"""Targets and their faults are explained in every language that lexicon speaks."""

from __future__ import annotations

import pytest

from lexicon.languages.words import available_languages, load_words
from lexicon.targets.found import fault_packages, target_names

RULES = (
    "symbol_taken",
    "sql_name_too_long",
    "target_folder_invalid",
    "target_folder_shared",
    "target_unknown",
    "template_folder_invalid",
    "template_invalid",
    "template_name_invalid",
)


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("name", target_names())
def test_every_target_says_what_it_is_for(name: str, language: str) -> None:
    words = load_words(f"lexicon.targets.{name}", "about", language)
    assert list(words) == ["title", "summary", "use"]
    assert all(isinstance(text, str) and text for text in words.values())


@pytest.mark.parametrize("rule", RULES)
def test_every_fault_is_explained_alike_in_every_language(rule: str) -> None:
    said = [
        load_words(package, rule, language)
        for language in available_languages()
        for package in fault_packages()
    ]
    keys = [set(words) for words in said if words]
    assert keys[0] >= {"title", "message", "hint", "why", "bad", "good"}
    assert [other for other in keys if other != keys[0]] == []
