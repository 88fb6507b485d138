"""What is due: for one person word by word, for everybody as numbers that a reminder may say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from lexicon.adoption.attempts.faults import NoSuchPerson
from lexicon.adoption.due.agenda import Matter, agenda
from lexicon.adoption.store.knowing import Participant, reviews_of, reviews_of_all
from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.sittings import over_in
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
        entries = tuple(dict.fromkeys(item.entry for item in questions))
        matters = agenda(entries, dictionary, reviews_of(connection, person), store.now())
        return Due(person, matters, _waves(connection, store.now()).left_to(person, team))


def due_of_all(
    store: Store, dictionary: Dictionary, questions: Iterable[Question]
) -> Iterator[tuple[Participant, Due]]:
    """Everybody who takes part, by team and pseudonym. Raises StoreFault."""
    entries, now = tuple(dict.fromkeys(item.entry for item in questions)), store.now()
    with store.reading() as connection:
        open_now = _waves(connection, now)
        for someone, reviews in reviews_of_all(connection):
            matters = agenda(entries, dictionary, reviews, now)
            left = open_now.left_to(someone.id, someone.team)
            yield someone, Due(someone.id, matters, left)


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


@dataclass(frozen=True, slots=True)
class _Open:
    """The waves that ask now, each with those who have answered all of it."""

    waves: tuple[tuple[Wave, frozenset[str]], ...]

    def left_to(self, person: str, team: str) -> tuple[Wave, ...]:
        """Those that still ask a person."""
        return tuple(wave for wave, over in self.waves if wave.invites(team) and person not in over)


def _waves(connection: Connection, now: datetime) -> _Open:
    asking = (wave for wave in waves(connection) if wave.is_open(now))
    return _Open(tuple((wave, over_in(connection, wave.id)) for wave in asking))
