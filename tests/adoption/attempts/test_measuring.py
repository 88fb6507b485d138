"""A wave: the same questions for everybody, the first answer final, nothing told before the end."""

from __future__ import annotations

import pytest

from lexicon.adoption.attempts.asking import asked
from lexicon.adoption.attempts.faults import (
    AnswerConflict,
    AttemptClosed,
    NoSuchWave,
    NotFinished,
    TooFewQuestions,
    WaveNotOpen,
)
from lexicon.adoption.attempts.measure import start_measure
from lexicon.adoption.attempts.progress import finish, progress, results
from lexicon.adoption.attempts.waves import all_waves, end_wave, open_waves
from lexicon.adoption.given import Progress
from tests.adoption.sittings import Room, measure, ours, right_answer, wrong_answer
from tests.quiz.words import question


def _questions(room: Room, at: Progress) -> list[str]:
    return [
        asked(room.store, at.person, at.attempt, position).question.id
        for position in range(1, at.total + 1)
    ]


def test_everybody_has_the_same_questions_in_an_order_of_their_own(room: Room) -> None:
    room.opens_wave(("stage/mql", "stage/sal"))
    orders = [_questions(room, room.measures(room.joins(name))) for name in "abcdef"]
    assert {tuple(sorted(order)) for order in orders} == {tuple(sorted(orders[0]))}
    assert len(set(map(tuple, orders))) > 1
    assert len(orders[0]) == 6


def test_who_begins_later_is_asked_the_same_whatever_became_of_the_bank(room: Room) -> None:
    """With more questions others would be drawn; a text that was mended is read as before."""
    room.opens_wave()
    first = room.measures(room.joins("ann"))
    new = {"about": "stage/mql@2", "use": "measure", "form": "a"}
    more = [question("choice", id=f"mql_a_{name}", **new) for name in ("new", "one", "more")]
    mended = [one.model_copy(update={"text": {"en": "Mended."}}) for one in measure()]
    bank, late = [*more, *mended], room.joins("late")
    second = start_measure(room.store, ours(), bank, late, "w1", room.new_id)
    assert sorted(_questions(room, second)) == sorted(_questions(room, first))
    texts = [asked(room.store, late, second.attempt, at).question.text["en"] for at in (1, 2, 3)]
    assert "Mended." not in texts


def test_two_waves_that_follow_each_other_share_no_question_of_an_entry(room: Room) -> None:
    room.joins("ann")
    met = []
    for wave, entries in enumerate(
        (("stage/mql",), ("stage/sal",), ("stage/mql", "stage/sal"), ("stage/mql",)), start=1
    ):
        room.opens_wave(entries)
        met.append(set(_questions(room, room.measures("ann", f"w{wave}"))))
        room.clock.wait(days=10)
    first, second, both, last = met
    assert both.isdisjoint(first | second)
    assert last == first


def test_nothing_of_the_key_is_told_before_the_end(room: Room) -> None:
    room.opens_wave()
    at = room.measures(room.joins("ann"))
    assert [room.answers(at, position).given for position in (1, 2)] == [None, None]
    with pytest.raises(NotFinished):
        results(room.store, "ann", at.attempt)
    room.answers(at, 3)
    assert [item.right for item in results(room.store, "ann", at.attempt)] == [True] * 3


def test_the_first_answer_is_final(room: Room) -> None:
    room.opens_wave()
    at = room.measures(room.joins("ann"))
    question = asked(room.store, "ann", at.attempt, 1).question
    room.answers(at, 1, right=False)
    for turn in (0, 1):
        with pytest.raises(AnswerConflict):
            room.sends(at, 1, right_answer(question), turn=turn)
    finish(room.store, "ann", at.attempt)
    assert [item.right for item in results(room.store, "ann", at.attempt)] == [False]


def test_the_same_form_sent_twice_tells_nothing_either(room: Room) -> None:
    room.opens_wave()
    at = room.measures(room.joins("ann"))
    key = right_answer(asked(room.store, "ann", at.attempt, 1).question)
    room.sends(at, 1, key, "one")
    again = room.sends(at, 1, key, "one")
    assert (again.is_new, again.given) == (False, None)


def test_it_goes_on_where_it_was_left_and_is_begun_once(room: Room) -> None:
    room.opens_wave()
    at = room.measures(room.joins("ann"))
    room.answers(at, 1)
    again = room.measures("ann")
    assert (again.attempt, again.next_position) == (at.attempt, 2)
    finish(room.store, "ann", at.attempt)
    assert room.measures("ann").closed_at is not None


def test_what_was_ended_is_ended_for_good(room: Room) -> None:
    room.opens_wave()
    at = room.measures(room.joins("ann"))
    question = asked(room.store, "ann", at.attempt, 1).question
    finish(room.store, "ann", at.attempt)
    with pytest.raises(AttemptClosed):
        room.sends(at, 1, right_answer(question))


def test_before_and_after_its_days_a_wave_takes_no_answer(room: Room) -> None:
    room.opens_wave()
    at = room.measures(room.joins("ann"))
    question = asked(room.store, "ann", at.attempt, 1).question
    room.joins("bob")
    for days in (-1, 9):
        room.clock.wait(days=days)
        assert open_waves(room.store, "marketing") == ()
        with pytest.raises(WaveNotOpen):
            room.sends(at, 1, right_answer(question))
        with pytest.raises(WaveNotOpen):
            room.measures("bob")


def test_a_wave_can_be_closed_before_its_day(room: Room) -> None:
    room.opens_wave()
    at = room.measures(room.joins("ann"))
    question = asked(room.store, "ann", at.attempt, 1).question
    assert end_wave(room.store, "w1").closed_at == room.clock()
    with pytest.raises(WaveNotOpen):
        room.sends(at, 1, wrong_answer(question))
    with pytest.raises(NoSuchWave):
        end_wave(room.store, "w9")


def test_only_the_teams_of_a_wave_are_asked_and_never_who_is_in_none(room: Room) -> None:
    wave = room.opens_wave(teams=("sales",))
    room.joins("ann")
    room.joins("sam", "sales")
    assert room.measures("sam").total == 3
    for stranger in ("ann", room.joins("eve", "")):
        with pytest.raises(NoSuchWave):
            room.measures(stranger)
    assert open_waves(room.store, "sales") == (wave,)
    assert open_waves(room.store, "marketing") == ()


def test_a_wave_wants_as_many_questions_of_every_entry(room: Room) -> None:
    with pytest.raises(TooFewQuestions, match=r"term/fit 0 of 3"):
        room.opens_wave(("stage/mql", "term/fit"))
    assert all_waves(room.store) == ()


def test_who_changes_teams_in_the_middle_counts_for_both(room: Room) -> None:
    from sqlalchemy import update  # a change of the roster, as `lexicon people` makes it

    from lexicon.adoption.store.figures import cells
    from lexicon.adoption.store.tables.people import PERSON

    room.opens_wave()
    at = room.measures(room.joins("ann"))
    room.answers(at, 1)
    with room.store.writing() as connection:
        connection.execute(update(PERSON).values(team="sales"))
    room.answers(at, 2)
    assert progress(room.store, "ann", at.attempt).answered == {1, 2}
    with room.store.reading() as connection:
        found = cells(connection, "w1")
    assert [(cell.team, cell.persons, cell.answers) for cell in found] == [
        ("marketing", 1, 1), ("sales", 1, 1),
    ]  # fmt: skip
