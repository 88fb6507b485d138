"""Begin to practise, or go on: what is due first, then what is new, then what is weak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, zip_longest

from lexicon.adoption.attempts.faults import NothingToAsk
from lexicon.adoption.attempts.progress import progress_in
from lexicon.adoption.attempts.starting import begin, must_take_part
from lexicon.adoption.due.agenda import Matter, agenda
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.given import Progress
from lexicon.adoption.pinned import pinned
from lexicon.adoption.store.knowing import last_asked, reviews_of
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.sittings import close_attempt, find_attempt
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import Question
from lexicon.quiz.shuffle import shuffled

COUNT = 10


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to practise: these entries (none: all), so many questions."""

    entries: tuple[str, ...] = ()
    count: int = COUNT


def due(
    store: Store, dictionary: Dictionary, questions: Iterable[Question], person: str
) -> tuple[Matter, ...]:
    """What a person can practise, the most urgent first; `questions` are `pool`'s for practice.

    Raises StoreFault.
    """
    entries = dict.fromkeys(item.entry for item in questions)
    with store.reading() as connection:
        return agenda(entries, dictionary, reviews_of(connection, person), store.now())


def start_practice(
    store: Store,
    dictionary: Dictionary,
    questions: Iterable[Question],
    person: str,
    wish: Wish,
    new_id: Callable[[], str],
) -> Progress:
    """A new attempt, or the open one where the same was wished for and something is left of it.

    Raises NoSuchPerson, NothingToAsk, StoreFault.
    """
    by_entry = _by_entry(questions, wish.entries)
    if not by_entry:
        raise NothingToAsk
    with store.writing() as connection:
        must_take_part(connection, person)
        left = find_attempt(connection, person, PRACTICE, only_open=True)
        if left is not None:
            found = progress_in(connection, person, left)
            if found.entries == wish.entries and not found.is_complete:
                return found
            close_attempt(connection, left, store.now())
        reviews, asked = reviews_of(connection, person), last_asked(connection, person)
        seed = new_id()
        matters = agenda(by_entry, dictionary, reviews, store.now())
        chosen = _chosen([by_entry[item.entry] for item in matters], wish.count, asked, seed)
        pins = [pinned(question, dictionary) for question in chosen]
        return begin(connection, person, PRACTICE, wish.entries, pins, seed, store.now())


def _by_entry(questions: Iterable[Question], entries: tuple[str, ...]) -> dict[str, list[Question]]:
    found: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        if not entries or question.entry in entries:
            found[question.entry].append(question)
    return found


def _chosen(
    groups: list[list[Question]], count: int, asked: Mapping[str, datetime], seed: str
) -> list[Question]:
    """One question of each entry in turn; of an entry, the one not asked for longest."""
    rows = [_rested(group, asked, seed) for group in groups]
    turns = (item for one in zip_longest(*rows) for item in one if item is not None)
    return list(islice(turns, count))


def _rested(questions: list[Question], asked: Mapping[str, datetime], seed: str) -> list[Question]:
    mixed = shuffled(questions, seed, "choose", lambda item: item.id)
    new = [item for item in mixed if item.id not in asked]
    return new + sorted(
        (item for item in mixed if item.id in asked), key=lambda item: asked[item.id]
    )
