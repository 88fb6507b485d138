"""Each kind of question: its key, its chance, and what an answer is worth."""

from __future__ import annotations

import pytest

from lexicon.quiz.feedback import feedback
from lexicon.quiz.grade import grade
from lexicon.quiz.question import Answer
from tests.quiz.words import PARTS, dictionary, question

WORDS = dictionary()
KEYS = {
    "scenario": ("mql",),
    "choice": ("green",),
    "multiple": ("blue", "green"),
    "true_false": ("false",),
    "order": ("lead", "mql", "sal", "sql"),
    "match": ("fire=red", "grass=green", "sky=blue"),
}
CHANCES = {
    "scenario": 1 / 4,
    "choice": 1 / 4,
    "multiple": 1 / 15,
    "true_false": 1 / 2,
    "order": 1 / 24,
    "match": 1 / 24,
}


@pytest.mark.parametrize("kind", sorted(PARTS))
def test_a_kind_has_its_key(kind: str) -> None:
    assert question(kind).key(WORDS) == KEYS[kind]


@pytest.mark.parametrize("kind", sorted(PARTS))
def test_a_kind_has_its_chance(kind: str) -> None:
    assert question(kind).guess() == pytest.approx(CHANCES[kind])


def test_a_match_used_twice_may_be_any_for_each() -> None:
    asked = question("match", key={"fire": "red", "grass": "red", "sky": "blue"})
    assert asked.guess() == pytest.approx(1 / 64)


@pytest.mark.parametrize("kind", sorted(PARTS))
def test_the_key_is_all_right(kind: str) -> None:
    graded = grade(question(kind), KEYS[kind], KEYS[kind])
    assert (graded.right, graded.score) == (True, 1.0)


@pytest.mark.parametrize(
    ("kind", "answer", "score"),
    [
        ("scenario", ("sal",), 0),
        ("choice", ("red",), 0),
        ("multiple", ("green",), 3 / 4),
        ("multiple", ("red", "grey"), 0),
        ("true_false", ("true",), 0),
        ("order", ("mql", "lead", "sal", "sql"), 2 / 4),
        ("match", ("fire=red", "grass=blue", "sky=grey"), 1 / 3),
    ],
)
def test_elements_are_counted_one_by_one(kind: str, answer: Answer, score: float) -> None:
    graded = grade(question(kind), KEYS[kind], answer)
    assert graded.right is False
    assert graded.score == pytest.approx(score)


@pytest.mark.parametrize(
    ("kind", "chance"), [("choice", 1 / 4), ("multiple", 1 / 2), ("order", 1 / 4), ("match", 1 / 4)]
)
def test_each_element_has_a_chance_of_its_own(kind: str, chance: float) -> None:
    marks = question(kind).marks(KEYS[kind], KEYS[kind])
    assert {mark.guess for mark in marks} == {chance}


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("scenario", ()),
        ("scenario", ("contact",)),
        ("choice", ("red", "green")),
        ("multiple", ()),
        ("multiple", ("red", "red")),
        ("multiple", ("yellow",)),
        ("true_false", ("maybe",)),
        ("order", ("lead", "mql", "sal")),
        ("order", ("lead", "lead", "sal", "sql")),
        ("match", ("fire=red", "grass=green")),
        ("match", ("fire=red", "grass=green", "sky=yellow")),
        ("match", ("fire=red", "fire=green", "sky=blue")),
    ],
)
def test_what_nobody_can_have_answered_is_refused(kind: str, answer: Answer) -> None:
    with pytest.raises(ValueError, match="is no answer"):
        grade(question(kind), KEYS[kind], answer)


def test_feedback_says_why_the_chosen_option_is_wrong() -> None:
    told = feedback(question("choice"), ("green",), ("red",), WORDS, "fr")
    assert [part.text for part in told.remarks] == ["Not red (fr)"]
    assert told.key == ("Green (fr)",)


def test_feedback_on_several_speaks_of_those_missed_too() -> None:
    told = feedback(question("multiple"), KEYS["multiple"], ("blue", "grey"), WORDS, "en")
    assert [part.text for part in told.remarks] == ["Green too", "Not grey"]


def test_feedback_ends_with_the_definition() -> None:
    told = feedback(question("true_false"), ("false",), ("true",), WORDS, "en")
    assert (told.explanation, told.label) == ("Because.", "MQL")
    assert told.definition == "What mql-en says."


def test_a_scenario_follows_the_criteria() -> None:
    assert question("scenario", record={"score": 5}).key(WORDS) == ("lead",)
    assert (
        question("scenario", record={"score": 5}, options=["mql", "sal", "sql"]).key(WORDS) is None
    )


def test_a_key_in_words_is_in_the_language() -> None:
    asked = question("match")
    said = asked.in_words(KEYS["match"], WORDS, "fr")
    assert said[0] == "Fire (fr) → Red (fr)"
