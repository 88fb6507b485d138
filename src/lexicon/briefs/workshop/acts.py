"""What people do in a workshop: join, answer, vote, choose, go on. Each is one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.workshops import chosen, given, meetings, seats
from lexicon.adoption.store.workshops.rows import (
    ChoiceRow,
    SeatRow,
    VoteRow,
    WordingRow,
    Workshop,
)
from lexicon.briefs.workshop.phases import Act, Phase, must, phase_called
from lexicon.briefs.workshop.plan import Plan, Topic, plan_text
from lexicon.briefs.workshop.record import clean
from lexicon.briefs.workshop.room import NoSuchWorkshop
from lexicon.errors import LexiconError

NewId = Callable[[], str]
LONGEST = 20_000
"""Signs of one text; the longest definition of a dictionary is far below."""


class Moved(LexiconError):
    """Somebody else went on in the meantime: what was read is no longer so."""

    def __init__(self) -> None:
        super().__init__("the workshop has gone on since you read it: look again, then decide")


@dataclass(frozen=True, slots=True)
class Joining:
    """How somebody wants to take part; `person` is a pseudonym, "" of a guest with the code."""

    team: str
    language: str
    shows: bool
    person: str = ""


def begin(store: Store, plan: Plan, name: str, code: str) -> str:
    """Begin a workshop under an id, with the code that lets people in; the same id begins once.

    Raises StoreFault.
    """
    row = Workshop(name, plan.title, code, "prepare", plan_text(plan), 0, store.now())
    with store.writing() as connection:
        if meetings.workshop(connection, name) is None:
            meetings.add(connection, row)
    return name


def join(store: Store, name: str, joining: Joining, ticket: str, new_id: NewId) -> str:
    """Take a seat; the same ticket, or the same person, has the same one. The seat's id.

    Raises NotNow, NoSuchWorkshop, StoreFault.
    """
    digest = hashlib.sha256(ticket.encode("utf-8")).hexdigest()
    with store.writing() as connection:
        _held(connection, name, "join")
        seat = seats.of_person(connection, name, joining.person)
        seat = seat or seats.of_ticket(connection, digest)
        if seat is not None and seat.workshop == name:
            seats.change(connection, seat.id, shows=joining.shows, left_at=None)
            return seat.id
        made = SeatRow(
            new_id(), name, joining.person, joining.team, joining.language, joining.shows
        )
        seats.add(connection, made, digest, store.now())
    return made.id


def seat_of(store: Store, name: str, ticket: str, person: str = "") -> SeatRow | None:
    """The seat of a person, or of whoever's browser has this ticket, in a workshop."""
    digest = hashlib.sha256(ticket.encode("utf-8")).hexdigest() if ticket else ""
    with store.reading() as connection:
        seat = seats.of_person(connection, name, person)
        seat = seat or (seats.of_ticket(connection, digest) if digest else None)
    return seat if seat and seat.workshop == name and not seat.has_left else None


def leave(store: Store, seat: str, withdraws: bool) -> None:
    """Go; what was given stays unless it is withdrawn."""
    with store.writing() as connection:
        seats.leave(connection, seat, store.now(), withdraws)


def answer(
    store: Store, name: str, seat: str, values: Mapping[Topic, str], shows: bool, language: str
) -> None:
    """Keep what a participant answers alone. Raises NotNow, NoSuchWorkshop, StoreFault."""
    kept: dict[tuple[str, str], str] = {
        (topic.kind, topic.about): clean(value)[:LONGEST] for topic, value in values.items()
    }
    with store.writing() as connection:
        _held(connection, name, "answer")
        seats.change(connection, seat, shows=shows, language=language)
        given.give(connection, seat, kept, store.now())


def go_on(store: Store, name: str, seen: int, phase: Phase) -> None:
    """Open another phase; where it is open already nothing more happens.

    Raises Moved, NoSuchWorkshop, StoreFault.
    """
    with store.writing() as connection:
        row = _locked(connection, name)
        if row.phase == phase:
            return
        if row.closed_at or not meetings.change(connection, name, seen, phase=phase):
            raise Moved


def put_wording(
    store: Store, name: str, entry: str, language: str, text: str, new_id: NewId
) -> None:
    """Put a definition to the vote, without its author's name. Raises NotNow, StoreFault."""
    written = clean(text)[:LONGEST]
    with store.writing() as connection:
        _held(connection, name, "word")
        if written:
            row = WordingRow(new_id(), entry, language, written)
            given.add_wording(connection, name, row, store.now())


def vote(store: Store, name: str, seat: str, wording: str) -> None:
    """One vote an entry; a later one takes its place. Raises NotNow, StoreFault."""
    with store.writing() as connection:
        _held(connection, name, "vote")
        known = {item.id: item for item in given.wordings(connection, name)}
        if wording in known:
            row = VoteRow(seat, known[wording].entry, wording)
            given.vote(connection, row, store.now())


def choose(store: Store, name: str, seen: int, row: ChoiceRow) -> None:
    """Settle something; the same choice again says nothing new.

    Raises Moved, NotNow, NoSuchWorkshop, StoreFault.
    """
    with store.writing() as connection:
        _held(connection, name, "choose")
        if row in chosen.choices(connection, name):
            return
        if not meetings.change(connection, name, seen):
            raise Moved
        if row.kind:
            chosen.put(connection, name, row, store.now())
        else:
            chosen.take_back(connection, name, row.about)


def close(store: Store, name: str, seen: int, paper: str) -> None:
    """Keep the page to sign. Raises Moved, NoSuchWorkshop, StoreFault."""
    with store.writing() as connection:
        row = _locked(connection, name)
        if row.closed_at is None and not meetings.close(connection, name, seen, paper, store.now()):
            raise Moved


def _locked(connection: Connection, name: str) -> Workshop:
    row = meetings.locked(connection, name)
    if row is None:
        raise NoSuchWorkshop(name)
    return row


def _held(connection: Connection, name: str, act: Act) -> Workshop:
    """The workshop, kept as it is until the end of the transaction, if the act has its place."""
    row = _locked(connection, name)
    must(act, phase_called(row.phase))
    return row
