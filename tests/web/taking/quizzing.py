"""People who take part, as their browsers see the application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import select
from starlette.testclient import TestClient

from lexicon.adoption.attempts.waves import Campaign, open_wave
from lexicon.adoption.pinned import asked_question
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.sittings import served
from lexicon.adoption.store.tables.asking import QUESTION_REV, RESPONSE
from lexicon.adoption.store.taking_part import take_part
from lexicon.adoption.wave import EACH
from lexicon.quiz.question import Answer, Question
from lexicon.web.app import create_app
from lexicon.web.library import Library, library
from lexicon.web.person import Person
from tests.web.conftest import client
from tests.web.taking.forms import Form, form_on

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday morning."""


class Clock:
    """A clock that a test sets; whoever looks at it takes a second, so that nobody is rushed."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        self.wait(1)
        return self.time

    def wait(self, seconds: float = 0, days: float = 0) -> None:
        self.time += timedelta(seconds=seconds, days=days)


def ids() -> Callable[[], str]:
    """Ids in a row, as long as real ones."""
    numbers = count(1)
    return lambda: f"a{next(numbers):031x}"


@dataclass(frozen=True)
class House:
    """A project, its store and its clock; whoever comes in gets a browser."""

    root: Path
    store: Store
    clock: Clock
    new_id: Callable[[], str]

    def enter(
        self, name: str, team: str = "sales", role: str = "member", **more: Any
    ) -> TestClient:
        """The browser of somebody who has signed in."""
        person = Person(name, team, name, frozenset({role}))
        with self.store.writing() as connection:
            take_part(connection, name, f"p-{name}", team, self.clock())
        return self.open(person, **more)

    def open(self, person: Person, **more: Any) -> TestClient:
        app = create_app(
            self.root, lambda _: person, self.clock, store=self.store, new_id=self.new_id, **more
        )
        return client(app)

    def open_wave(
        self,
        *entries: str,
        teams: tuple[str, ...] = ("sales",),
        begins: int = 0,
        each: int = EACH,
    ) -> str:
        """A wave of a week, so many days from now; its id."""
        now = self.clock()
        opens = now + timedelta(days=begins)
        plan = Campaign(entries, teams, opens, opens + timedelta(days=7), each)
        questions = library(self.root, now).measure
        return open_wave(self.store, plan, questions).id

    def answers(self) -> list[Any]:
        """The rows of the log, in the order they were given."""
        query = select(RESPONSE, QUESTION_REV.c.question).join_from(RESPONSE, QUESTION_REV)
        with self.store.reading() as connection:
            return list(connection.execute(query.order_by(RESPONSE.c.answered_at, RESPONSE.c.turn)))


def right(house: House, form: Form) -> dict[str, str]:
    """The form with the right answer on it."""
    question = question_of(house, form)
    return {**form.fields, **sent(question, key_of(house, question)), "do": "answer"}


def wrong(house: House, form: Form) -> dict[str, str]:
    """The form with a wrong answer on it."""
    question = question_of(house, form)
    key = key_of(house, question)
    options = [part.id for part in question.options(books(house).dictionary, "en")]
    other = next((name for name in options if name not in key), options[0])
    if question.kind == "match":
        first, _, match = key[0].partition("=")
        another = next(name for name in options if name != match)
        answer: Answer = (f"{first}={another}", *key[1:])
    elif question.kind == "order":
        answer = (key[1], key[0], *key[2:])
    else:
        answer = (other,)
    return {**form.fields, **sent(question, answer), "do": "answer"}


def sent(question: Question, answer: Answer) -> dict[str, str]:
    """What a browser sends of a form on which that answer was given."""
    if question.kind == "order":
        return {f"place.{name}": str(at) for at, name in enumerate(answer, 1)}
    if question.kind == "match":
        return {f"match.{pair.partition('=')[0]}": pair.partition("=")[2] for pair in answer}
    if question.kind == "multiple":
        return {f"tick.{name}": name for name in answer}
    return {"option": answer[0]}


def question_of(house: House, form: Form) -> Question:
    """The question that a form asks, as the store pinned it."""
    attempt, position = form.action.split("/")[-2:]
    with house.store.reading() as connection:
        found = served(connection, attempt, int(position))
    assert found is not None
    return asked_question(found[0])


def key_of(house: House, question: Question) -> Answer:
    key = question.key(books(house).dictionary)
    assert key is not None
    return key


def books(house: House) -> Library:
    """The texts in force and the questions of a project."""
    return library(house.root, house.clock())


def begin_practice(browser: TestClient, *entries: str) -> str:
    """Begin to practise; the address of the first question."""
    data = {f"entry.{name}": "yes" for name in entries} | {"do": "chosen" if entries else "due"}
    begun = browser.post("/app/practice", data=data)
    assert begun.status_code == 303, begun.text
    return follow(browser, begun)


def begin_measure(browser: TestClient, wave: str) -> str:
    """Begin to answer a wave; the address of the first question."""
    begun = browser.post(f"/app/measure/{wave}", data={"do": "begin"})
    assert begun.status_code == 303, begun.text
    return follow(browser, begun)


def follow(browser: TestClient, answer: Any) -> str:
    """Where a redirect leads in the end."""
    address = answer.headers["location"]
    while (answer := browser.get(address)).is_redirect:
        address = answer.headers["location"]
    return str(address)


def answer_all(browser: TestClient, address: str, place: int = 0) -> str:
    """Answer every question from one on; the address of the result."""
    while "/" in address.removeprefix("/app/attempts/"):
        form = form_on(browser.get(address).text)
        kept = browser.post(form.action, data=form.filled(place))
        assert kept.status_code == 303, kept.text
        base = address.rpartition("/")[0]
        address = follow(browser, browser.get(f"{base}/next"))
    return address
