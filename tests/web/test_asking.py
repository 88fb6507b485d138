"""The form of a question: it says in ids what was chosen, and never what is right."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.model.dictionary import Dictionary
from lexicon.quiz.bank import read_bank
from lexicon.quiz.grade import grade
from lexicon.quiz.pool import pool
from lexicon.quiz.question import Answer, Part, Question
from lexicon.quiz.shown import Shown, show
from lexicon.source.load import load
from lexicon.web.asking.asked import asked
from lexicon.web.asking.picked import Picked, answer_of, picked, way_of_asking
from lexicon.web.asking.told import told
from lexicon.web.tongue import Tongue
from tests.tools import ROOT

LANGUAGES = ("en", "fr")
SEED = "one attempt"


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    found = load(ROOT).dictionary
    assert found is not None
    return found


@pytest.fixture(scope="module")
def bank(dictionary: Dictionary) -> tuple[Question, ...]:
    """Every question that can be asked of our own dictionary."""
    written = read_bank(ROOT).questions
    return (*pool(written, dictionary, "practice"), *pool(written, dictionary, "measure"))


def sent(shown: Shown, answer: Answer) -> dict[str, str]:
    """What a browser sends of a form on which an answer was given."""
    match way_of_asking(shown):
        case "order":
            return {f"place.{name}": str(at) for at, name in enumerate(answer, 1)}
        case "match":
            return {f"match.{item}": match for item, _, match in map(_pair, answer)}
        case "several":
            return {f"tick.{name}": name for name in answer}
    return {"option": answer[0]}


def _pair(text: str) -> tuple[str, str, str]:
    return text.partition("=")


def test_the_right_answer_on_the_form_is_graded_right(
    bank: tuple[Question, ...], dictionary: Dictionary
) -> None:
    for question in bank:
        key = question.key(dictionary)
        assert key is not None
        for language in LANGUAGES:
            shown = show(question, dictionary, language, SEED)
            answer = answer_of(shown, picked(shown, sent(shown, key)))
            assert answer is not None, question.id
            assert (question.id, grade(question, key, answer).right) == (question.id, True)
    assert {way_of_asking(show(item, dictionary, "en", SEED)) for item in bank} == {
        "one", "several", "order", "match",
    }  # fmt: skip


def test_what_is_chosen_stays_when_the_language_changes(
    bank: tuple[Question, ...], dictionary: Dictionary
) -> None:
    for question in bank:
        key = question.key(dictionary)
        assert key is not None
        english, french = (show(question, dictionary, code, SEED) for code in LANGUAGES)
        before = picked(english, sent(english, key))
        again = asked(french, before, Tongue("fr"))
        form = asked(english, before, Tongue("en"))
        chosen = [[(row.id, row.chosen) for row in page.rows] for page in (form, again)]
        assert chosen[0] == chosen[1], question.id
        assert any(row.chosen for row in again.rows), question.id


def test_an_empty_form_is_no_answer_but_an_order_always_is_one(
    bank: tuple[Question, ...], dictionary: Dictionary
) -> None:
    for question in bank:
        shown = show(question, dictionary, "en", SEED)
        answer = answer_of(shown, picked(shown, {}))
        if way_of_asking(shown) == "order":
            assert answer == tuple(part.id for part in shown.options)
            assert answer != question.key(dictionary)
        else:
            assert answer is None, question.id


def order_of(*names: str) -> Shown:
    return Shown("x", "order", "", "", tuple(Part(name, name) for name in names), ())


@pytest.mark.parametrize(
    ("form", "order"),
    [
        ({"move": "c:up"}, ("a", "c", "b")),
        ({"move": "a:down"}, ("b", "a", "c")),
        ({"move": "a:up"}, ("a", "b", "c")),
        ({"move": "c:down"}, ("a", "b", "c")),
        ({"place.c": "1", "place.a": "2", "place.b": "3", "move": "b:up"}, ("c", "b", "a")),
        ({"move": "z:up"}, ("a", "b", "c")),
        ({"move": "a:left"}, ("a", "b", "c")),
        ({"place.a": "9", "place.b": "x", "place.c": "٣"}, ("b", "c", "a")),
    ],
)
def test_a_button_moves_one_thing_by_one_place(form: dict[str, str], order: Answer) -> None:
    assert picked(order_of("a", "b", "c"), form).order == order


def test_two_things_at_one_place_are_no_order() -> None:
    shown = order_of("a", "b", "c")
    clash = picked(shown, {"place.a": "1", "place.b": "1", "place.c": "2"})
    assert answer_of(shown, clash) is None
    assert {row.chosen for row in asked(shown, clash, Tongue("en")).rows} == {"1", "2", "3"}


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_form_gives_an_answer_that_cannot_be_given(
    data: st.DataObject, bank: tuple[Question, ...], dictionary: Dictionary
) -> None:
    question = data.draw(st.sampled_from(bank))
    shown = show(question, dictionary, "fr", SEED)
    ids = [part.id for part in (*shown.options, *shown.items)]
    names = [f"{field}.{name}" for field in ("tick", "place", "match") for name in ids]
    values = st.sampled_from([*ids, "1", "2", "3", "-1", "0", ""]) | st.text(max_size=8)
    keys = st.sampled_from([*names, "option", "move"])
    form = data.draw(st.dictionaries(keys, values, max_size=12))
    answer = answer_of(shown, picked(shown, form))
    assert answer is None or question.accepts(answer)


def test_all_there_is_to_say_is_said_of_every_answer(
    bank: tuple[Question, ...], dictionary: Dictionary
) -> None:
    for question in bank:
        key = question.key(dictionary)
        assert key is not None
        right = told(question, key, key, dictionary, Tongue("fr"))
        assert (right.right, right.part) == (True, right.parts)
        assert all(item.right for item in right.given)
        assert right.definition
        assert right.address.startswith("fr/dictionary/")


def test_why_each_wrong_option_is_wrong_is_said_of_those_chosen_alone(
    bank: tuple[Question, ...], dictionary: Dictionary
) -> None:
    question = next(item for item in bank if item.id == "twenty_exactly")
    said = told(question, ("mql",), ("lead",), dictionary, Tongue("en"))
    assert [remark.id for remark in said.remarks] == ["Lead"]
    assert said.remarks[0].text.startswith("20 is included")
    assert [(item.text, item.right) for item in said.given] == [("Lead", False)]
    assert said.key == ("Marketing qualified lead (MQL)",)


def test_nothing_of_the_form_knows_the_key() -> None:
    fields = {*Shown.__dataclass_fields__, *asdict(Picked())}
    assert not fields & {"key", "right", "feedback", "explanation", "score"}
