"""A change is told in one line, whatever the dictionary's texts hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.tell import Teller
from lexicon.model.dictionary import Dictionary
from tests.criteria.worlds import dictionary, entry
from tests.history.test_rules import TODAY

HOSTILE = st.text(min_size=1, max_size=20) | st.sampled_from(
    ["{before}", "{0}", "{}", "%s", "a\nb", "\x1b[2J", "\u202eabc", "\u2028", "<b>", "\x00"]
)


def _told(label: str, other: str, language: str) -> list[str]:
    before = dictionary(entry("term", "word", names={"en": {"label": label, "synonyms": [other]}}))
    after = dictionary(entry("term", "word", names={"en": {"label": other, "avoid": [label]}}))
    two = Comparison(before, after, TODAY)
    return [Teller(two, language).tell(change) for change in changes_in(two)]


@given(label=HOSTILE, other=HOSTILE, language=st.sampled_from(["en", "fr"]))
def test_hostile_texts_stay_in_their_line(label: str, other: str, language: str) -> None:
    told = _told(label, other, language)
    assert told
    spaces = {"\u00a0", "\u202f"}
    assert {sign for text in told for sign in text if not sign.isprintable()} <= spaces


def test_braces_in_a_label_are_no_blanks() -> None:
    assert "{after}: Name (English): {before} → {after}" in _told("{before}", "{after}", "en")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "MQL: may be used again"), ("fr", "MQL\u00a0: s’emploie de nouveau")],
)
def test_each_language_has_its_own_typography(language: str, sentence: str) -> None:
    names = {"en": {"label": "MQL"}, "fr": {"label": "MQL"}}
    current = dictionary(entry("term", "mql", names=names))
    given_up = {"since": "1.0.0", "reason": {"en": "Old."}}
    old = dictionary(entry("term", "mql", names=names, deprecated=given_up))
    two = Comparison(old, replace(current), date(2026, 11, 22))
    assert sentence in [Teller(two, language).tell(change) for change in changes_in(two)]


def test_names_are_set_as_prose_and_what_was_written_stands_as_it_is() -> None:
    label, other = "Force de l'intérêt", "L'intérêt"
    before = dictionary(entry("term", "word", names={"fr": {"label": label}}))
    after = dictionary(entry("term", "word", names={"fr": {"label": other}}))
    two = Comparison(before, after, TODAY)
    told = [Teller(two, "fr").tell(change) for change in changes_in(two)]
    assert f"L’intérêt\u00a0: Nom (français)\u00a0: {label} → {other}" in told


IN_FRENCH = (
    "Appel, «\u00a0Nous appelons dans l’heure, puis chaque…\u00a0»\u00a0: "
    "Temps entre deux tentatives\u00a0: 2 jours → 1 jour"
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Call, “We call {early}”: Time between two attempts: 2 days → 1 day"),
        ("fr", IN_FRENCH),
    ],
)
def test_a_clause_is_called_by_its_first_words_in_the_language(
    language: str, sentence: str
) -> None:
    promise = {"en": "We call {early}", "fr": "Nous appelons dans l’heure, puis chaque jour ouvré."}
    names = {"en": {"label": "Call"}, "fr": {"label": "Appel"}}

    def every(wait: str) -> Dictionary:
        attempts = {"at_most": 5, "every": wait}
        clause = {"id": "first_call", "from": "sales", "to": "marketing", "promise": promise}
        clauses = [{**clause, "attempts": attempts}]
        return dictionary(entry("agreement", "call", names=names, clauses=clauses))

    two = Comparison(every("2 d"), every("1 d"), TODAY)
    assert sentence in [Teller(two, language).tell(change) for change in changes_in(two)]
