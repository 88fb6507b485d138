"""Our own questions: what a check cannot know of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.stage import Stage
from lexicon.quiz.bank import read_bank
from lexicon.quiz.kinds import question_classes
from lexicon.quiz.question import Question
from lexicon.quiz.questions.scenario import Scenario
from lexicon.source.load import load

ROOT = Path(__file__).parents[2]
BANK = read_bank(ROOT)


def _dictionary() -> Dictionary:
    found = load(ROOT).dictionary
    assert found
    return found


WORDS = _dictionary()
SCENARIOS = [item for item in BANK.questions if isinstance(item, Scenario)]


def test_all_kinds_are_used() -> None:
    assert {item.kind for item in BANK.questions} == set(question_classes())


def test_every_question_can_be_graded() -> None:
    assert [item.id for item in BANK.questions if item.key(WORDS) is None] == []


def test_a_form_has_a_case_of_the_stage_and_one_that_is_none() -> None:
    """Whoever knows which stage is asked about must not know the answer by that."""
    found: dict[tuple[str, str | None], set[bool]] = defaultdict(set)
    for item in SCENARIOS:
        if item.use == "measure":
            found[item.entry, item.form].add(item.key(WORDS) == (item.entry.partition("/")[2],))
    assert {about for about, both in found.items() if both != {True, False}} == set()


def test_no_story_names_its_answer() -> None:
    assert [item.id for item in SCENARIOS if _names_its_answer(item)] == []


def _names_its_answer(asked: Scenario) -> bool:
    (key,) = asked.key(WORDS) or ("",)
    stage = WORDS.get(f"stage/{key}")
    assert isinstance(stage, Stage)
    for language, names in stage.names.items():
        words = {names.label, names.plural, names.short, *names.synonyms}
        story = "".join(sign if sign.isalnum() else " " for sign in fold(asked.text[language]))
        if any(f" {fold(word)} " in f" {story} " for word in words if word):
            return True
    return False


def test_no_case_is_told_twice() -> None:
    stories = Counter(fold(text) for item in BANK.questions for text in item.text.values())
    published = {
        fold(text)
        for stage in WORDS.of(Stage)
        for example in (*stage.examples, *stage.counter_examples)
        for text in example.text.values()
    }
    assert {text for text, count in stories.items() if count > 1} == set()
    assert set(stories) & published == set()


def test_measure_questions_have_a_form_and_practice_has_none() -> None:
    def is_odd(item: Question) -> bool:
        return (item.use == "measure") != (item.form is not None)

    assert [item.id for item in BANK.questions if is_odd(item)] == []


def test_true_or_false_is_rare() -> None:
    kinds = Counter(item.kind for item in BANK.questions)
    assert kinds["true_false"] / len(BANK.questions) < 0.1
