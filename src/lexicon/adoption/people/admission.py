"""From a link to a session: handing out, opening, beginning, ending.

Opening a link changes nothing, because the scanners of mail servers open links too; only beginning
a session does. A session ends with its link, with its owner's place on the list, or by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from lexicon.adoption.people.keys import Ring
from lexicon.adoption.people.tokens import Expired, Forged, seal, unseal
from lexicon.adoption.store import links, people
from lexicon.adoption.store.links import Link
from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.store.people import Listed

SESSION = timedelta(days=14)
LONGEST_LINK = timedelta(days=366)
Reason = Literal["forged", "expired", "revoked", "gone"]


class Refused(Exception):
    """A link that lets nobody in, and why; `whose` is a pseudonym at most."""

    def __init__(self, reason: Reason, whose: str = "") -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.whose = whose


@dataclass(frozen=True, slots=True)
class Opened:
    """A good link, and whose it is. A session without a link was begun by a provider."""

    person: Listed
    link: str = ""


@dataclass(frozen=True)
class Doorkeeper:
    """Hands out links and lets people in by them."""

    store: Store
    keys: Ring
    new_id: Callable[[], str]

    def hand_out(
        self, people: Iterable[Listed], now: datetime, lasts: timedelta
    ) -> Iterator[tuple[Listed, str]]:
        """A new link for each; those handed out before stay good. Raises StoreFault."""
        made = [
            (person, Link(self.new_id(), person.id, "link", now, now + lasts)) for person in people
        ]
        with self.store.writing() as connection:
            links.hand_out(connection, [link for _, link in made])
        for person, link in made:
            payload = {"person": person.id, "link": link.id}
            yield person, seal(self.keys, "link", payload, now)

    def open(self, token: str, now: datetime) -> Opened:
        """Whose link it is; nothing is written. Raises Refused, StoreFault."""
        try:
            payload = unseal(self.keys, "link", token, now, LONGEST_LINK)
        except Forged as error:
            raise Refused("forged") from error
        except Expired as error:
            raise Refused("expired") from error
        with self.store.reading() as connection:
            link = links.find(connection, payload.get("link", ""))
            person = people.somebody(connection, link.person) if link else None
        if link is None or person is None or link.purpose != "link":
            raise Refused("gone")
        if person.id != payload.get("person"):
            raise Refused("gone", person.pseudonym)
        if link.revoked_at is not None or not person.team:
            raise Refused("revoked", person.pseudonym)
        if link.expires_at <= now:
            raise Refused("expired", person.pseudonym)
        return Opened(person, link.id)

    def begin(self, opened: Opened, now: datetime) -> str:
        """Begin a session; what its cookie says. Raises StoreFault."""
        session = Link(self.new_id(), opened.person.id, "session", now, now + SESSION)
        with self.store.writing() as connection:
            links.hand_out(connection, [session])
            if opened.link:
                links.used(connection, opened.link, now)
        payload = {"person": opened.person.id, "session": session.id, "link": opened.link}
        return seal(self.keys, "session", payload, now)

    def whose(self, connection: Connection, cookie: str, now: datetime) -> Listed | None:
        """Whose session it is, while it lasts; read anew each time. Raises SQLAlchemyError."""
        try:
            payload = unseal(self.keys, "session", cookie, now, SESSION)
        except (Forged, Expired):
            return None
        session, link = payload.get("session", ""), payload.get("link", "")
        person = people.in_session(connection, session, link, now)
        if person is None or person.id != payload.get("person") or not person.team:
            return None
        return person

    def end(self, cookie: str, now: datetime) -> None:
        """End a session everywhere, not only in this browser. Raises StoreFault."""
        try:
            payload = unseal(self.keys, "session", cookie, now, SESSION)
        except (Forged, Expired):
            return
        with self.store.writing() as connection:
            links.take_back_one(connection, payload.get("session", ""), now)
