"""Who asks for a page of a workshop: a participant, whoever leads it, both, or a stranger.

Somebody who only has the code gets a seat in this one workshop and nothing else: their browser
keeps a ticket that no other page looks at.
"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.workshops.rows import SeatRow
from lexicon.briefs.workshop.acts import seat_of
from lexicon.briefs.workshop.room import NoSuchWorkshop, Room, room
from lexicon.web.desk import desk_of, visitor_of
from lexicon.web.permitted import may
from lexicon.web.person import Person

COOKIE = "lexicon_seat"
LEADING = "lead."
"""Begins the ticket of somebody who leads and takes part too."""
PATH = "/app/workshop"
_HOURS = 24 * 3600


@dataclass(frozen=True)
class Visitor:
    """`seat` is None of whoever does not take part; `person` of a guest who only has the code."""

    person: Person | None
    seat: SeatRow | None
    leads: bool

    @property
    def frame(self) -> dict[str, object]:
        """What a page must not say to a guest: who this machine serves, and the ways elsewhere."""
        return (
            {} if self.leads or (self.person and self.person.id) else {"person": None, "ways": []}
        )


def store_of(request: Request) -> Store:
    """The store; without one there is no workshop."""
    store = desk_of(request).store
    if store is None:
        raise HTTPException(404)
    return store


def room_of(request: Request) -> Room:
    """The workshop of the address, else a page that is not there."""
    try:
        return room(store_of(request), request.path_params["workshop"])
    except NoSuchWorkshop as error:
        raise HTTPException(404) from error


def visitor(request: Request, name: str) -> Visitor:
    """Who asks, as this workshop knows them."""
    person = visitor_of(request)
    ticket = request.cookies.get(COOKIE, "")
    seat = seat_of(store_of(request), name, ticket, person.id if person else "")
    is_guest = bool(seat and not seat.person and not ticket.startswith(LEADING))
    leads = person is not None and may(person, "lead_workshop") and not is_guest
    return Visitor(None if is_guest else person, seat, leads)


def must_lead(request: Request, name: str) -> Visitor:
    """Whoever leads; anybody else is refused."""
    found = visitor(request, name)
    if not found.leads:
        raise HTTPException(403)
    return found


def keep_ticket(request: Request, response: Response, ticket: str) -> None:
    """Let a browser keep its seat for the day, in workshops only."""
    response.set_cookie(
        COOKIE, ticket, max_age=_HOURS, path=PATH, httponly=True, samesite="strict",
        secure=request.url.scheme == "https",
    )  # fmt: skip


def is_id(text: str) -> bool:
    """Whether a hidden field still holds an id as we make them."""
    return len(text) == 32 and all(sign in "0123456789abcdef" for sign in text)
