"""Take answers: graded here and nowhere else, each kept once, whatever arrives twice.

Those that come together are kept in one transaction, for what a transaction costs is the same for
one and for fifty. One that cannot be kept harms none of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from lexicon.adoption.attempts.faults import AnswerConflict, NoSuchAttempt
from lexicon.adoption.attempts.judging import judged
from lexicon.adoption.attempts.submission import Sent, Submission, sent_to
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.given import Given, Receipt
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.around import around, hold
from lexicon.adoption.store.counting import Taken, count
from lexicon.adoption.store.faults import Repeated, StoreRefused
from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.recording import add_responses
from lexicon.adoption.store.sittings import given_in
from lexicon.errors import LexiconError

Outcome = Receipt | LexiconError
"""What became of an answer: its receipt, or why it was not kept."""


def answer(
    store: Store, person: str, attempt: str, position: int, submission: Submission
) -> Receipt:
    """Keep an answer, in one transaction; one that was kept before gives the same receipt.

    Raises NoSuchAttempt, AttemptClosed, WaveNotOpen, NotShown, NotAnAnswer, AnswerConflict and
    StoreFault; nothing is kept then.
    """
    (outcome,) = answer_all(store, [sent_to(person, attempt, position, submission)])
    return receipt_of(outcome)


def receipt_of(outcome: Outcome) -> Receipt:
    """The receipt. Raises what `answer` does."""
    if isinstance(outcome, LexiconError):
        raise outcome
    return outcome


def answer_all(store: Store, sent: Sequence[Sent]) -> list[Outcome]:
    """Keep several answers, as `answer` keeps each, in the order in which they were sent.

    Raises StoreFault where the store cannot be worked with: who sends again learns what was kept.
    """
    try:
        return _together(store, sent)
    except StoreRefused as fault:
        if len(sent) == 1:
            return [AnswerConflict() if isinstance(fault, Repeated) else fault]
        return [outcome for one in sent for outcome in answer_all(store, [one])]


def _together(store: Store, sent: Sequence[Sent]) -> list[Outcome]:
    """All in one transaction."""
    outcomes: dict[int, Outcome] = {}
    with store.writing() as connection:
        hold(connection, [one.slot.person for one in sent])
        for places in _rounds(sent):
            outcomes |= _one_of_each(connection, {at: sent[at] for at in places}, store.now())
    return [outcomes[at] for at in range(len(sent))]


def _rounds(sent: Sequence[Sent]) -> Iterator[list[int]]:
    """Places of answers of different people; who sent several comes again in the next round."""
    left = list(range(len(sent)))
    while left:
        now = {sent[at].slot.person: at for at in reversed(left)}
        yield sorted(now.values())
        left = [at for at in left if at not in {*now.values()}]


def _one_of_each(
    connection: Connection, sent: Mapping[int, Sent], now: datetime
) -> dict[int, Outcome]:
    """By place. What one of them changes concerns none of the others."""
    there = around(connection, [one.slot for one in sent.values()])
    outcomes: dict[int, Outcome] = {}
    taken: list[Taken] = []
    for place, one in sent.items():
        seen = there.get(one.slot)
        try:
            if seen is None:
                raise NoSuchAttempt
            if seen.kept_answer is not None:
                outcomes[place] = _again(connection, one, seen)
            else:
                taken.append(judged(one, seen, now))
                outcomes[place] = Receipt(True, _given(taken[-1]))
        except LexiconError as fault:
            outcomes[place] = fault
    add_responses(connection, [one.response for one in taken])
    count(connection, taken)
    return outcomes


def _again(connection: Connection, sent: Sent, seen: Any) -> Receipt:
    """Of an answer that was kept before."""
    if seen.kept_answer != sent.submission.answer:
        raise AnswerConflict
    if seen.wave != PRACTICE:
        return Receipt(False, None)
    slot = sent.slot
    kept = (
        item
        for item in given_in(connection, slot.attempt)
        if (item.position, item.turn) == (slot.position, slot.turn)
    )
    return Receipt(False, next(kept))


def _given(taken: Taken) -> Given | None:
    response, _, seen = taken
    if response.wave != PRACTICE:
        return None
    return Given(
        response.position,
        response.turn,
        asked_question(seen.payload),
        seen.key,
        response.answer,
        response.right,
        response.score,
        response.rushed,
        response.answered_at,
    )
