"""Which questions an attempt gets."""

from __future__ import annotations

from lexicon.quiz.draw import Blueprint, draw, form_of
from lexicon.quiz.generate import generated
from lexicon.quiz.pool import is_usable, pool
from lexicon.quiz.question import Question
from tests.quiz.words import dictionary, question

WORDS = dictionary()


def _measure(count: int, form: str) -> list[Question]:
    return [
        question(kind, id=f"{form}{number}_{kind}", use="measure", form=form)
        for number in range(count)
        for kind in ("choice", "scenario")
    ]


def test_a_form_is_the_same_for_everybody_in_an_order_of_their_own() -> None:
    asked = [*_measure(3, "a"), *_measure(3, "b")]
    blueprint = Blueprint(("stage/mql",), 4, "a")
    drawn = [draw(asked, blueprint, str(seed)) for seed in range(20)]
    assert len({frozenset(item.id for item in one) for one in drawn}) == 1
    assert len({tuple(item.id for item in one) for one in drawn}) > 10


def test_waves_that_follow_each_other_share_no_question() -> None:
    asked = [*_measure(3, "a"), *_measure(3, "b")]
    first, second = (
        draw(asked, Blueprint(("stage/mql",), 6, form_of(wave)), "seed") for wave in (1, 2)
    )
    assert {item.id for item in first} & {item.id for item in second} == set()
    assert form_of(3) == form_of(1)


def test_few_questions_are_of_many_kinds() -> None:
    asked = [
        question(kind, id=f"{kind}_{n}") for kind in ("choice", "order", "match") for n in range(4)
    ]
    for seed in map(str, range(20)):
        kinds = {item.kind for item in draw(asked, Blueprint(("stage/mql",), 3), seed)}
        assert kinds == {"choice", "order", "match"}


def test_the_same_seed_draws_the_same() -> None:
    asked = list(generated(WORDS))
    blueprint = Blueprint(tuple(WORDS.entries), 2)
    assert draw(asked, blueprint, "one") == draw(asked, blueprint, "one")
    assert draw(asked, blueprint, "one") != draw(asked, blueprint, "two")


def test_each_entry_gets_its_share() -> None:
    asked = [
        question("choice", id=f"q{n}", about=f"{ref}@1") for n in range(5) for ref in ("term/fit",)
    ]
    asked += [question("choice", id=f"m{n}") for n in range(5)]
    drawn = draw(asked, Blueprint(("term/fit", "stage/mql"), 2), "seed")
    assert sorted(item.entry for item in drawn) == ["stage/mql"] * 2 + ["term/fit"] * 2


def test_a_question_about_another_meaning_is_not_asked() -> None:
    assert is_usable(question("choice"), WORDS)
    assert not is_usable(question("choice", about="stage/mql@1"), WORDS)
    assert not is_usable(question("choice", about="stage/gone@1"), WORDS)


def test_a_case_that_is_left_open_is_not_asked() -> None:
    assert not is_usable(
        question("scenario", record={"score": 5}, options=["mql", "sal", "sql"]), WORDS
    )


def test_a_written_question_wins() -> None:
    made = {item.id for item in pool((), WORDS, "practice") if item.entry == "stage/mql"}
    written = {
        item.id
        for item in pool([question("choice")], WORDS, "practice")
        if item.entry == "stage/mql"
    }
    assert "definition_of_mql" in made
    assert written == {"asked"}


def test_practice_and_measure_never_meet() -> None:
    asked = [question("choice"), question("choice", id="m", use="measure", form="a")]
    practice = {item.id for item in pool(asked, WORDS, "practice")}
    measure = {item.id for item in pool(asked, WORDS, "measure")}
    assert practice & measure == set()
    assert measure == {"m"}
