"""What is seen of all definitions at once hides nothing that one of them has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from lexicon.checks.rules.definition_placeholder import RULE as PLACEHOLDER
from lexicon.checks.subject import Subject
from lexicon.checks.tokens import Beginning, first_words
from lexicon.languages.fold import fold
from lexicon.languages.words import load_words
from tests.checks.test_cases import TODAY, dictionary_of

RULES = {"definition_starts_badly": "openings", "definition_only_by_link": "pointers"}


def _words(rule: str, key: str) -> Iterator[tuple[str, str]]:
    for language in ("en", "fr"):
        for phrase in load_words("lexicon.checks.rules", rule, language)[key]:
            yield language, phrase


def _spelled(phrase: str) -> set[str]:
    """As people write it: with and without accents, with either apostrophe, behind other signs."""
    alike = {phrase, fold(phrase), phrase.replace("'", "’"), phrase.upper(), phrase.capitalize()}
    return alike | {f"{before}{phrase}" for before in ("(", "« ", "- ", "“", "\n", "… ")}


@pytest.mark.parametrize("rule", RULES)
def test_a_phrase_that_one_of_many_begins_with_is_not_passed_over(rule: str) -> None:
    all_of_it = list(_words(rule, RULES[rule]))
    beginning = Beginning(phrase for _, phrase in all_of_it)
    for _, phrase in all_of_it:
        for spelled in _spelled(phrase):
            text = f"{spelled} something".casefold()
            assert beginning.match(text), text
            among = first_words(f"quite another text\n{text}\nand one more")
            assert beginning.may_begin(among), text


def test_texts_that_begin_otherwise_are_told_by_their_first_words() -> None:
    beginning = Beginning(["see also", "c'est", "_it"])
    assert not beginning.may_begin(first_words("what sees also\nce que l'on voit\nseen"))
    assert not beginning.match("seeing is believing")
    assert not beginning.match("ce que l'on voit")
    assert beginning.may_begin(first_words("what\n…"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_text_still_to_be_written_is_found_among_others_however_it_is_put(language: str) -> None:
    words = _words("definition_placeholder", "alone")
    for phrase in (phrase for code, phrase in words if code == language):
        decomposed = unicodedata.normalize("NFD", phrase)
        ways = (phrase, phrase.upper(), f"({phrase}…)", f"_{phrase}_", f"- {phrase}.", decomposed)
        for text in ways:
            entries = {"term/other": {}, "term/one": {"definition": {language: text}}}
            subject = Subject(dictionary_of({"entries": entries}), TODAY)
            found = [(breach.entry, breach.keys) for breach in PLACEHOLDER.check(subject)]
            assert found == [("term/one", ("definition", language))], text
