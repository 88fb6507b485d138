"""Practice: what is due first, feedback after each answer, another try; gone on with later."""

from __future__ import annotations

import pytest

from lexicon.adoption.attempts.asking import asked
from lexicon.adoption.attempts.faults import (
    AnswerConflict,
    AttemptClosed,
    NoSuchAttempt,
    NoSuchPerson,
    NotAnAnswer,
    NothingToAsk,
    NotShown,
)
from lexicon.adoption.attempts.practice import due
from lexicon.adoption.attempts.progress import finish, open_practice, progress, results
from lexicon.adoption.given import Progress
from lexicon.adoption.store.recomputing import drifts
from tests.adoption.sittings import Room, ours, practice, right_answer, wrong_answer


def _entries(room: Room, at: Progress) -> list[str]:
    return [
        asked(room.store, at.person, at.attempt, position).question.entry
        for position in range(1, at.total + 1)
    ]


def test_what_was_never_asked_comes_once_each_before_any_second_question(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    assert _entries(room, at) == ["stage/mql", "stage/sal", "term/fit", "stage/mql", "stage/mql"]


def test_only_what_was_chosen_is_asked_and_no_more_than_was_wished_for(room: Room) -> None:
    at = room.practises(room.joins("ann"), ("stage/mql",), 2)
    assert _entries(room, at) == ["stage/mql", "stage/mql"]


def test_the_answer_is_kept_and_told_at_once(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    receipt = room.answers(at, 1)
    assert receipt.is_new
    assert receipt.given is not None
    assert receipt.given.right
    assert receipt.given.key == right_answer(receipt.given.question)
    assert progress(room.store, "ann", at.attempt).answered == {1}


def test_it_goes_on_where_it_was_left(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    room.answers(at, 1)
    again = room.practises("ann")
    assert (again.attempt, again.next_position) == (at.attempt, 2)
    assert open_practice(room.store, "ann") == again


def test_another_choice_begins_another_attempt(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    other = room.practises("ann", ("term/fit",))
    assert other.attempt != at.attempt
    assert progress(room.store, "ann", at.attempt).closed_at is not None


def test_when_all_is_answered_the_next_one_begins_with_what_is_due(room: Room) -> None:
    at = room.practises(room.joins("ann"), number=3)
    room.answers(at, 1)
    room.answers(at, 2, right=False)
    room.answers(at, 3)
    room.clock.wait(days=1.5)
    assert [(item.entry, item.why) for item in due(room.store, ours(), practice(), "ann")] == [
        ("stage/sal", "due"), ("term/fit", "weak"), ("stage/mql", "weak"),
    ]  # fmt: skip
    assert _entries(room, room.practises("ann", number=2))[0] == "stage/sal"


def test_of_an_entry_comes_what_was_not_asked_for_longest(room: Room) -> None:
    room.joins("ann")
    seen = []
    for _ in range(4):
        at = room.practises("ann", ("stage/mql",), 1)
        seen.append(asked(room.store, "ann", at.attempt, 1).question.id)
        room.answers(at, 1)
    assert len(set(seen[:3])) == 3
    assert seen[3] == seen[0]


def test_the_same_form_sent_twice_is_kept_once(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    key = right_answer(asked(room.store, "ann", at.attempt, 1).question)
    first = room.sends(at, 1, key, "one")
    assert (first.is_new, room.sends(at, 1, key, "one").is_new) == (True, False)
    assert room.sends(at, 1, key, "one").given == first.given
    assert len(results(room.store, "ann", at.attempt)) == 1


def test_another_answer_from_a_second_tab_is_refused_and_the_first_stands(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    question = asked(room.store, "ann", at.attempt, 1).question
    room.sends(at, 1, right_answer(question))
    with pytest.raises(AnswerConflict):
        room.sends(at, 1, wrong_answer(question))
    assert [item.right for item in results(room.store, "ann", at.attempt)] == [True]


def test_a_form_of_another_question_cannot_be_sent_again_here(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    for position in (1, 2):
        asked(room.store, "ann", at.attempt, position)
    first, second = (asked(room.store, "ann", at.attempt, n).question for n in (1, 2))
    room.sends(at, 1, right_answer(first), "one")
    with pytest.raises(AnswerConflict):
        room.sends(at, 2, right_answer(second), "one")
    assert progress(room.store, "ann", at.attempt).answered == {1}


def test_another_try_is_logged_as_one_and_changes_no_figure(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    question = asked(room.store, "ann", at.attempt, 1).question
    room.answers(at, 1, right=False)
    before = due(room.store, ours(), practice(), "ann")
    room.sends(at, 1, right_answer(question), turn=1)
    assert [(item.turn, item.right) for item in results(room.store, "ann", at.attempt)] == [
        (0, False), (1, True),
    ]  # fmt: skip
    assert due(room.store, ours(), practice(), "ann") == before


def test_nobody_tries_for_the_third_time_before_the_second(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    question = asked(room.store, "ann", at.attempt, 1).question
    room.answers(at, 1, right=False)
    with pytest.raises(NotShown):
        room.sends(at, 1, right_answer(question), turn=2)


def test_what_nobody_can_have_answered_is_refused(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    asked(room.store, "ann", at.attempt, 1)
    with pytest.raises(NotAnAnswer):
        room.sends(at, 1, ("nonsense", "<script>"))
    with pytest.raises(NotShown):
        room.sends(at, 2, ("lead",))
    with pytest.raises(NoSuchAttempt):
        room.sends(at, 99, ("lead",))
    assert progress(room.store, "ann", at.attempt).answered == frozenset()


def test_another_persons_attempt_is_as_if_it_were_not_there(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    room.joins("bob")
    for look in (progress, results, finish):
        with pytest.raises(NoSuchAttempt):
            look(room.store, "bob", at.attempt)
    with pytest.raises(NoSuchAttempt):
        asked(room.store, "bob", at.attempt, 1)


def test_who_does_not_take_part_is_asked_nothing(room: Room) -> None:
    with pytest.raises(NoSuchPerson):
        room.practises("nobody")
    with pytest.raises(NothingToAsk):
        room.practises(room.joins("ann"), ("stage/lead",))


def test_what_was_ended_takes_no_more_answers(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    question = asked(room.store, "ann", at.attempt, 1).question
    finish(room.store, "ann", at.attempt)
    with pytest.raises(AttemptClosed):
        room.sends(at, 1, right_answer(question))


def test_answers_that_came_too_fast_are_kept_and_flagged_and_teach_us_nothing(room: Room) -> None:
    at = room.practises(room.joins("ann"))
    room.answers(at, 1, after=1.4)
    assert [item.rushed for item in results(room.store, "ann", at.attempt)] == [True]
    assert due(room.store, ours(), practice(), "ann")[0].review is None
    with room.store.reading() as connection:
        assert drifts(connection) == ()


def test_a_clock_that_was_set_back_changes_neither_order_nor_figures(room: Room) -> None:
    room.joins("ann")
    moments = []
    for _ in range(3):
        at = room.practises("ann", ("stage/mql",), 1)
        receipt = room.answers(at, 1)
        assert receipt.given is not None
        assert not receipt.given.rushed
        moments.append(receipt.given.answered_at)
        room.clock.wait(days=-1)
    assert moments == sorted(set(moments))
    with room.store.reading() as connection:
        assert drifts(connection) == ()
