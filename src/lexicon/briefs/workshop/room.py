"""A workshop as it stands: what the store keeps of it, as the things it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.workshops import chosen, given, meetings, seats
from lexicon.adoption.store.workshops.rows import ChoiceRow, VoteRow, WordingRow, Workshop
from lexicon.briefs.workshop.choice import Choice, Choices, LeftOpen, Wording
from lexicon.briefs.workshop.codes import code_of
from lexicon.briefs.workshop.phases import Phase, phase_called
from lexicon.briefs.workshop.plan import Plan, Topic, TopicKind, plan_from
from lexicon.briefs.workshop.seats import Answer, Given, Seat
from lexicon.errors import LexiconError

KINDS: tuple[TopicKind, ...] = ("term", "decision", "scenario")


class NoSuchWorkshop(LexiconError):
    """An id or a code that no workshop has."""

    def __init__(self, name: str) -> None:
        told = f"there is no workshop {name!r}; look at the code that `lexicon workshop new` gave"
        super().__init__(told if name else "no workshop is open; `lexicon workshop new` begins one")
        self.name = name


@dataclass(frozen=True)
class Room:
    """Everything about one workshop at one moment.

    `present` are the people who take part now; `given` has what those who left gave, too.
    """

    row: Workshop
    phase: Phase
    plan: Plan
    present: tuple[Seat, ...]
    given: Given
    wordings: tuple[WordingRow, ...]
    votes: tuple[VoteRow, ...]
    settled: tuple[ChoiceRow, ...]
    people: Mapping[str, str]
    """Seat → the pseudonym of whoever has signed in; "" of a guest."""

    @property
    def id(self) -> str:
        return self.row.id

    @property
    def choices(self) -> Choices:
        """What the group settled so far."""
        return Choices(
            tuple(Choice(i.about, i.value, i.texts) for i in self.settled if i.kind == "option"),
            tuple(Wording(i.about, i.texts) for i in self.settled if i.kind == "wording"),
            tuple(LeftOpen(i.about, i.value) for i in self.settled if i.kind == "open"),
        )

    def about(self, name: str) -> ChoiceRow | None:
        """What was settled about one entry."""
        return next((item for item in self.settled if item.about == name), None)

    def own(self, seat: str) -> dict[Topic, str]:
        """What one participant answered."""
        return {item.topic: item.value for item in self.given.answers if item.seat == seat}


def room(store: Store, name: str) -> Room:
    """A workshop by its id. Raises NoSuchWorkshop, StoreFault."""
    with store.reading() as connection:
        return room_in(connection, name)


def room_in(connection: Connection, name: str) -> Room:
    """The same within a transaction."""
    row = meetings.workshop(connection, name)
    if row is None:
        raise NoSuchWorkshop(name)
    rows = seats.of_workshop(connection, name)
    everybody = tuple(Seat(i.id, i.team, i.language, i.shows) for i in rows)
    left = {item.id for item in rows if item.has_left}
    answers = tuple(
        Answer(item.seat, Topic(kind, item.about), item.value)
        for item in given.answers(connection, name)
        for kind in KINDS
        if kind == item.kind
    )
    return Room(
        row,
        phase_called(row.phase),
        plan_from(row.plan),
        tuple(seat for seat in everybody if seat.id not in left),
        Given(everybody, answers),
        given.wordings(connection, name),
        given.votes(connection, name),
        chosen.choices(connection, name),
        {item.id: item.person for item in rows},
    )


def found(store: Store, name: str = "") -> str:
    """The id of a workshop by its id, its code, or the newest one. Raises NoSuchWorkshop."""
    with store.reading() as connection:
        if not name:
            known = meetings.all_workshops(connection)
            row = next((item for item in known if item.closed_at is None), None)
            row = row or next(iter(known), None)
        else:
            row = meetings.workshop(connection, name) or meetings.of_code(connection, code_of(name))
    if row is None:
        raise NoSuchWorkshop(name)
    return row.id
