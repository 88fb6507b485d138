"""Who answers, and where answers are kept: without a store there is nothing to answer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request

from lexicon.adoption.attempts.tray import Tray
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.taking_part import take_part, team_of
from lexicon.model.ledger import SPONSOR
from lexicon.web.desk import desk_of, person_of
from lexicon.web.library import Library, at_hand, library
from lexicon.web.person import Person

_TAKER = "taker"


@dataclass(frozen=True, eq=False)
class Taker:
    """The person who asks, under the id that their answers are kept under, and for which team."""

    store: Store
    tray: Tray
    id: str
    team: str
    library: Library
    new_id: Callable[[], str]


def taker_of(request: Request) -> Taker:
    """Whoever asks, as one who answers; found once a request.

    Raises HTTPException where no answers are kept.
    """
    if not hasattr(request.state, _TAKER):
        setattr(request.state, _TAKER, _found(request))
    taker: Taker = getattr(request.state, _TAKER)
    return taker


async def taker_found(request: Request) -> Taker:
    """The same, at once where all of it is at hand; what takes a while keeps nobody else waiting.

    Raises HTTPException.
    """
    desk = desk_of(request)
    books = at_hand(desk.root, desk.clock()) if person_of(request).id else None
    if books is None:
        return await run_in_threadpool(taker_of, request)
    taker = _made(request, books)
    setattr(request.state, _TAKER, taker)
    return taker


def _found(request: Request) -> Taker:
    desk = desk_of(request)
    return _made(request, library(desk.root, desk.clock()))


def _made(request: Request, books: Library) -> Taker:
    desk, person = desk_of(request), person_of(request)
    if desk.store is None or desk.tray is None:
        raise HTTPException(404)
    name = person.id or _local(desk.store, person)
    return Taker(desk.store, desk.tray, name, _team(person), books, desk.new_id)


def keeps_answers(request: Request) -> bool:
    """Whether there is a store: without one nothing is asked."""
    return desk_of(request).store is not None


def _local(store: Store, person: Person) -> str:
    """The id of the one person whom this machine serves, who is on no list: made of the name."""
    name = hashlib.sha256(f"{person.team}\n{person.name}".encode()).hexdigest()[:12]
    with store.reading() as connection:
        is_known = team_of(connection, f"local-{name}") is not None
    if not is_known:
        with store.writing() as connection:
            if team_of(connection, f"local-{name}") is None:
                pseudonym = f"l-{name}"
                take_part(connection, f"local-{name}", pseudonym, _team(person), store.now())
    return f"local-{name}"


def _team(person: Person) -> str:
    """The sponsor belongs to no team whose answers are counted."""
    return "" if person.team == SPONSOR else person.team
