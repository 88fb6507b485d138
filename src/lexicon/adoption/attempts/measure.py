"""Begin to answer a wave, or go on: everybody has the same questions, in an order of their own.

They are those of whoever began first, word by word, whatever becomes of the bank meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from lexicon.adoption.attempts.faults import NoSuchWave, NothingToAsk, WaveNotOpen
from lexicon.adoption.attempts.progress import progress_in
from lexicon.adoption.attempts.starting import begin, must_take_part
from lexicon.adoption.given import Progress
from lexicon.adoption.pinned import pinned
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.question_revs import first_asked_in
from lexicon.adoption.store.sittings import find_attempt
from lexicon.adoption.store.waves import find_wave
from lexicon.adoption.wave import questions_of
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import Question


def start_measure(
    store: Store,
    dictionary: Dictionary,
    questions: Iterable[Question],
    person: str,
    wave: str,
    new_id: Callable[[], str],
) -> Progress:
    """The one attempt of a person in a wave: begun now, or as it was left, ended or not.

    `questions` are `pool`'s for measure. Raises NoSuchPerson, NoSuchWave, WaveNotOpen,
    NothingToAsk, StoreFault.
    """
    with store.writing() as connection:
        team = must_take_part(connection, person)
        found = find_wave(connection, wave)
        if found is None or not found.invites(team):
            raise NoSuchWave(wave)
        left = find_attempt(connection, person, wave)
        if left is not None:
            return progress_in(connection, person, left)
        if not found.is_open(store.now()):
            raise WaveNotOpen(wave)
        seed = new_id()
        begun = first_asked_in(connection, wave)
        chosen = questions_of(found, _as_begun(questions, begun, dictionary), seed)
        if not chosen:
            raise NothingToAsk
        pins = [pinned(question, dictionary) for question in chosen]
        return begin(connection, person, wave, found.entries, pins, seed, store.now())


def _as_begun(
    questions: Iterable[Question], begun: Mapping[str, Question], dictionary: Dictionary
) -> Iterator[Question]:
    """Of today's questions those with which the wave began, as they were; before, all.

    One whose entry means something else since is left out, and so is one that has no key any more.
    """
    for question in questions:
        first = begun.get(question.id) if begun else question
        if first and first.major == question.major and first.key(dictionary):
            yield first
