"""A workshop in a store, about our own words."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from lexicon.adoption.store.opened import Store
from lexicon.briefs.workshop import acts
from lexicon.briefs.workshop.cases import cases
from lexicon.briefs.workshop.plan import Plan, Topic
from lexicon.briefs.workshop.room import Room, room
from lexicon.quiz.bank import read_bank
from lexicon.source.load import load
from tests.adoption.stores import ENGINES, file_url, fresh_database, opened
from tests.tools import ROOT

BOUNDARY = "decision/score_boundary"


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, on each engine."""
    if request.param == "sqlite":
        with opened(file_url(tmp_path)) as made:
            yield made
    else:
        with fresh_database(request.getfixturevalue("postgres")) as url, opened(url) as made:
            yield made


@pytest.fixture(scope="session")
def plan() -> Plan:
    """One word, one decision, two cases."""
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    found = cases(read_bank(ROOT).questions, dictionary, (BOUNDARY,), ("stage/mql",), 2)
    return Plan("Nos mots", ("stage/mql",), (BOUNDARY,), found)


@dataclass
class Table:
    """Six people around a table, and what they do there."""

    store: Store
    id: str
    new_id: Callable[[], str]
    seats: list[str] = field(default_factory=list)

    @property
    def room(self) -> Room:
        return room(self.store, self.id)

    def go_on(self, phase: str) -> None:
        """Open another phase."""
        acts.go_on(self.store, self.id, self.room.row.revision, phase)  # type: ignore[arg-type]

    def sit_down(self, shows: bool = True) -> None:
        """Three of marketing, three of sales."""
        for number in range(6):
            team = "marketing" if number < 3 else "sales"
            joining = acts.Joining(team, "fr", shows)
            self.seats.append(
                acts.join(self.store, self.id, joining, f"ticket {number}", self.new_id)
            )

    def answer(self, number: int, about: str, value: str) -> None:
        """One participant answers one topic."""
        topic = next(item for item in self.room.plan.topics if item.about == about)
        self.answers(number, {topic: value})

    def answers(self, number: int, values: dict[Topic, str]) -> None:
        """One participant answers."""
        acts.answer(self.store, self.id, self.seats[number], values, True, "fr")


@pytest.fixture
def table(store: Store, plan: Plan) -> Table:
    """A workshop that has begun."""
    numbers = count(1)

    def new_id() -> str:
        return f"id-{next(numbers):04}"

    return Table(store, acts.begin(store, plan, new_id(), "ABC234"), new_id)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of our own project, agreed to as it is."""
    for name in ("dictionary", "quizzes"):
        shutil.copytree(ROOT / name, tmp_path / "project" / name)
    return tmp_path / "project"
