"""What every page works with: the project, who is asking, the clock, the built site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from starlette.requests import HTTPConnection

from lexicon.history.signing import Signing
from lexicon.project.state import State, open_state


@dataclass(frozen=True, slots=True)
class Person:
    """Who decides, by name or role, and for which team ("sponsor" is none of them)."""

    name: str
    team: str


Who = Callable[[HTTPConnection], Person]
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Desk:
    """`site` is the folder of the built site; with `commits` each decision is a commit."""

    root: Path
    who: Who
    clock: Clock
    site: Path | None = None
    commits: bool = False

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
    """Who is asking."""
    return desk_of(request).who(request)
