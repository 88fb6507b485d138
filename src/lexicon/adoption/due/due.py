"""What is due: for one person word by word, for everybody as numbers that a reminder may say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from lexicon.adoption.attempts.faults import NoSuchPerson
from lexicon.adoption.due.agenda import Matter, agenda
from lexicon.adoption.store.knowing import reviews_of
from lexicon.adoption.store.open import Connection, Store
from lexicon.adoption.store.roster import Participant, participants
from lexicon.adoption.store.sittings import find_attempt, progress_of
from lexicon.adoption.store.taking_part import team_of
from lexicon.adoption.store.waves import waves
from lexicon.adoption.wave import Wave
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.question import Question

_WEEK = timedelta(weeks=1)
_NOW = ("due", "changed")


@dataclass(frozen=True, slots=True)
class Due:
    """What waits for one person: words to go through again, and waves that are not answered yet."""

    person: str
    matters: tuple[Matter, ...]
    waves: tuple[Wave, ...]

    @property
    def now(self) -> tuple[Matter, ...]:
        """The words that are due, the most urgent first, those whose meaning moved among them."""
        return tuple(matter for matter in self.matters if matter.why in _NOW)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day on which a person is told that `words` are due by then, at most once a week."""

    day: date
    words: int


def due_of(store: Store, dictionary: Dictionary, questions: Iterable[Question], person: str) -> Due:
    """What waits for a person; `questions` are `pool`'s for practice.

    Raises NoSuchPerson, StoreFault.
    """
    with store.reading() as connection:
        team = team_of(connection, person)
        if team is None:
            raise NoSuchPerson
        someone = Participant(person, person, team)
        return _due(connection, dictionary, questions, someone, store.now())


def due_of_all(
    store: Store, dictionary: Dictionary, questions: Iterable[Question]
) -> Iterator[tuple[Participant, Due]]:
    """Everybody who takes part, by pseudonym. Raises StoreFault."""
    asked = tuple(questions)
    with store.reading() as connection:
        for someone in participants(connection):
            yield someone, _due(connection, dictionary, asked, someone, store.now())


def reminders(due: Due, now: datetime, zone: tzinfo, weeks: int) -> tuple[Reminder, ...]:
    """The days to remind somebody on, in so many weeks to come: today, then week by week.

    A week in which nothing more falls due has none.
    """
    found: list[Reminder] = []
    for week in range(weeks):
        until = now + week * _WEEK
        words = len(due.now) + sum(_falls_due(matter, now, until) for matter in due.matters)
        if words > (found[-1].words if found else 0):
            found.append(Reminder(until.astimezone(zone).date(), words))
    return tuple(found)


def _falls_due(matter: Matter, now: datetime, until: datetime) -> bool:
    return (
        matter.why not in _NOW and matter.review is not None and now < matter.review.due_at <= until
    )


def _due(
    connection: Connection,
    dictionary: Dictionary,
    questions: Iterable[Question],
    someone: Participant,
    now: datetime,
) -> Due:
    entries = dict.fromkeys(item.entry for item in questions)
    matters = agenda(entries, dictionary, reviews_of(connection, someone.id), now)
    asked = (wave for wave in waves(connection) if wave.is_open(now) and wave.invites(someone.team))
    left = tuple(wave for wave in asked if not _is_answered(connection, someone.id, wave.id))
    return Due(someone.id, matters, left)


def _is_answered(connection: Connection, person: str, wave: str) -> bool:
    attempt = find_attempt(connection, person, wave)
    found = progress_of(connection, attempt, person) if attempt else None
    return found is not None and found.is_over
