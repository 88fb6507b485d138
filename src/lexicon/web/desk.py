"""What every page works with: the project, who is asking, the clock, the built site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection

from lexicon.adoption.attempts.showing import Showing
from lexicon.adoption.attempts.tray import Tray
from lexicon.adoption.readers import Readers
from lexicon.adoption.store.opened import Clock, Store
from lexicon.history.signing import Signing
from lexicon.project.state import State, open_state
from lexicon.web.door import Door
from lexicon.web.drawing import Drawing
from lexicon.web.person import Person
from lexicon.web.records import Records

_VISITOR = "visitor"

Who = Callable[[HTTPConnection], Person | None]
"""Says who is asking; None where nobody has signed in."""


class NotSignedIn(Exception):
    """The page is somebody's, and nobody has signed in."""


def no_ids() -> str:
    """Of a desk without a store: nothing is kept that would need one."""
    raise LookupError("nothing gives ids here")


@dataclass(frozen=True, slots=True)
class Desk:
    """`site` is the folder of the built site; with `commits` each decision is a commit.

    `store` keeps people and answers; without one there is nobody to sign in and nothing to answer.
    `tray` is where answers lie until they are in it; `readers` read it together, `showing` notes
    what is shown, `drawing` draws what everybody asks for. `new_id` gives ids nobody can guess.
    `door` lets people in; without one, one is served.
    `records` are those that proposals are held against, where there are any.
    """

    root: Path
    who: Who
    clock: Clock
    site: Path | None = None
    commits: bool = False
    store: Store | None = None
    new_id: Callable[[], str] = no_ids
    door: Door | None = None
    records: Records | None = None
    tray: Tray | None = None
    readers: Readers | None = None
    showing: Showing | None = None
    drawing: Drawing = field(default_factory=Drawing)

    def state(self) -> State:
        """The project as it is now. Raises ProjectNotFound."""
        return open_state(self.root, self.clock().date())

    def signing(self, person: Person, words: str) -> Signing:
        """A person's word, dated now."""
        time = self.clock().isoformat(timespec="seconds")
        return Signing(person.team, person.name, time, words)


def desk_of(request: HTTPConnection) -> Desk:
    """The desk of the application that a request came to."""
    desk: Desk = request.app.state.desk
    return desk


def person_of(request: HTTPConnection) -> Person:
    """Who is asking. Raises NotSignedIn: answered with the way to the page that signs in."""
    visitor = visitor_of(request)
    if visitor is None:
        raise NotSignedIn
    return visitor


def visitor_of(request: HTTPConnection) -> Person | None:
    """Who is asking, asked once a request; None where nobody has signed in."""
    if not hasattr(request.state, _VISITOR):
        setattr(request.state, _VISITOR, desk_of(request).who(request))
    visitor: Person | None = getattr(request.state, _VISITOR)
    return visitor


async def known(request: HTTPConnection) -> Person | None:
    """The same, asked together with all who come at this moment. Raises StoreFault."""
    desk = desk_of(request)
    if desk.door is not None and desk.readers is not None:
        look = partial(desk.door.who_in, request=request)
        visitor = await desk.readers.read(look)
    else:
        visitor = await run_in_threadpool(desk.who, request)
    setattr(request.state, _VISITOR, visitor)
    return visitor


def nobody_is_known(request: HTTPConnection) -> None:
    """For this request nobody has signed in, whatever it brought along."""
    setattr(request.state, _VISITOR, None)
