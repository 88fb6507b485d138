"""What is due, in words, for programs and for calendars."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from lexicon.adoption.attempts.faults import NoSuchPerson
from lexicon.adoption.due.calendar import Appointment, calendar
from lexicon.adoption.due.due import Due, due_of, due_of_all, reminders
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.taking_part import LOCAL, person_called
from lexicon.adoption.wave import Wave
from lexicon.cli.quizzing import Opened, open_quiz
from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.words import load_words
from lexicon.quiz.labels import called
from lexicon.quiz.pool import pool
from lexicon.site.times import day
from lexicon.site.words import site_words

_NAMED = 7
"""Words that a reminder names; how many more there are is said."""


@dataclass(frozen=True)
class Looking:
    """What is looked at, and how it is told."""

    store: Store
    path: Path
    today: date
    lang: str
    form: str
    weeks: int
    url: str

    def said(self, key: str, n: int = 0, **facts: object) -> str:
        """A sentence of `due.<lang>.yml`; where there are two, the one that goes with `n`."""
        found = load_words("lexicon.cli", "due", self.lang)[key]
        if isinstance(found, dict):
            found = plural(self.lang, n, found["one"], found["many"])
        return typeset(self.lang, found).format(n=n, **facts)

    def day(self, moment: datetime, zone: ZoneInfo) -> str:
        """A moment's day as people write it."""
        return day(moment.astimezone(zone).date().isoformat(), site_words(self.lang))


def told_due(looking: Looking, name: str) -> bytes:
    """What is due for one person: somebody's id or pseudonym, "" for whoever sits here.

    Raises NoSuchPerson, ProjectNotFound, FaultyBank, StoreFault.
    """
    opened = open_quiz(looking.path, looking.today)
    with looking.store.reading() as connection:
        person = person_called(connection, name or LOCAL)
    if person is None:
        raise NoSuchPerson
    asked = pool(opened.bank.questions, opened.dictionary, "practice")
    due = due_of(looking.store, opened.dictionary, asked, person)
    if looking.form == "icalendar":
        return _calendar(looking, due, opened)
    if looking.form == "json":
        return _json(_facts(due))
    return "".join(f"{line}\n" for line in _lines(looking, due, opened)).encode()


def told_everyone(looking: Looking) -> bytes:
    """How much is due for each. Raises ProjectNotFound, FaultyBank, StoreFault."""
    opened = open_quiz(looking.path, looking.today)
    asked = pool(opened.bank.questions, opened.dictionary, "practice")
    found = tuple(due_of_all(looking.store, opened.dictionary, asked))
    if looking.form == "json":
        return _json(
            [
                {
                    "person": someone.pseudonym,
                    "team": someone.team,
                    "due": len(due.now),
                    "waves": [wave.id for wave in due.waves],
                }
                for someone, due in found
            ]
        )
    lines = (
        looking.said(
            "of_one", len(due.now), person=someone.pseudonym, team=someone.team,
            waves=", ".join(wave.id for wave in due.waves) or "–",
        )
        for someone, due in found
    )  # fmt: skip
    return "".join(f"{line}\n" for line in lines).encode()


def _lines(looking: Looking, due: Due, opened: Opened) -> Iterator[str]:
    zone = _zone(opened)
    yield looking.said("due" if due.now else "nothing", len(due.now))
    for matter in due.now:
        yield f"  · {called(matter.entry, opened.dictionary, looking.lang)}" + (
            f" ({looking.said('changed')})" if matter.why == "changed" else ""
        )
    later = [it.review.due_at for it in due.matters if it.review and it not in due.now]
    if later:
        yield looking.said("next", day=looking.day(min(later), zone))
    for wave in due.waves:
        last = day(_last_day(wave).isoformat(), site_words(looking.lang))
        yield looking.said("wave", wave=wave.id, day=last)
    if due.now or due.waves:
        yield looking.said("how")


def _calendar(looking: Looking, due: Due, opened: Opened) -> bytes:
    now, zone = looking.store.now(), _zone(opened)
    coming = [
        Appointment(
            f"due-{due.person}-{it.day.isoformat()}", it.day, looking.said("title", it.words),
            _named(looking, due, opened), looking.url,
        )
        for it in reminders(due, now, zone, looking.weeks)
    ]  # fmt: skip
    coming += [
        Appointment(
            f"wave-{due.person}-{wave.id}", _last_day(wave),
            looking.said("last_day", wave=wave.id), looking.said("how"), looking.url,
        )
        for wave in due.waves
    ]  # fmt: skip
    return calendar(looking.said("calendar"), coming, now)


def _last_day(wave: Wave) -> date:
    """The last on which it takes answers, in the zone of whoever opened it here."""
    return (wave.closes_at - timedelta(microseconds=1)).astimezone().date()


def _named(looking: Looking, due: Due, opened: Opened) -> str:
    """Some of the words that are due now; what is to come is not known by name."""
    names = [called(it.entry, opened.dictionary, looking.lang) for it in due.now]
    rest = len(names) - _NAMED
    more = [looking.said("more", rest)] if rest > 0 else []
    return listed(looking.lang, [*names[:_NAMED], *more]) or looking.said("how")


def _facts(due: Due) -> dict[str, Any]:
    return {
        "due": [
            {"entry": it.entry, "why": it.why, "since": it.review.due_at.isoformat()}
            if it.review
            else {"entry": it.entry, "why": it.why, "since": None}
            for it in due.now
        ],
        "waves": [{"id": it.id, "closes": it.closes_at.isoformat()} for it in due.waves],
    }


def _zone(opened: Opened) -> ZoneInfo:
    """The firm's, where a calendar names it."""
    calendars = opened.dictionary.manifest.calendars.values()
    return ZoneInfo(next((calendar.zone for calendar in calendars), "UTC"))


def _json(facts: object) -> bytes:
    return (json.dumps(facts, indent=2, ensure_ascii=False) + "\n").encode()
