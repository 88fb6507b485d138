"""The way in: who asks is known by a session, or by a proxy that the firm trusts."""

from __future__ import annotations

from dataclasses import dataclass, field

from starlette.requests import HTTPConnection
from starlette.responses import Response

from lexicon.adoption.people.admission import SESSION, Doorkeeper, Opened
from lexicon.adoption.store import people
from lexicon.adoption.store.opened import Clock, Connection
from lexicon.adoption.store.people import Listed
from lexicon.web.hosts import Public, host_of
from lexicon.web.limits import Limits
from lexicon.web.person import Person
from lexicon.web.provider import Known, Provider
from lexicon.web.proxy import Proxy, peer_of

_HOST_COOKIE = "__Host-lexicon"
"""Browsers take a cookie of that name only from HTTPS, and from no neighbouring host."""
_PLAIN_COOKIE = "lexicon_session"


@dataclass(frozen=True)
class Door:
    """Who may come in, and how fast; `public` is the address from elsewhere."""

    keeper: Doorkeeper
    clock: Clock
    public: Public | None = None
    proxy: Proxy | None = None
    provider: Provider | None = None
    limits: Limits = field(default_factory=Limits)

    def who(self, request: HTTPConnection) -> Person | None:
        """Whoever asks, if the list has them. Raises StoreFault."""
        with self.keeper.store.reading() as connection:
            return self.who_in(connection, request)

    def who_in(self, connection: Connection, request: HTTPConnection) -> Person | None:
        """The same on a connection."""
        told = self.proxy.told(request) if self.proxy else ""
        listed = _listed(connection, told) if told else self._by_session(connection, request)
        return as_person(listed) if listed else None

    def by_provider(self, known: Known) -> Listed | None:
        """Somebody whom a provider has signed in; from the first time on by its lasting name.

        An address that has gone to somebody else does not let them in under the former owner's
        name. Raises StoreFault.
        """
        with self.keeper.store.writing() as connection:
            found = people.recognised(connection, known.subject, known.email)
        return found if found and found.team else None

    def admit(self, request: HTTPConnection, opened: Opened, response: Response) -> None:
        """Begin a session; the answer carries its cookie. Raises StoreFault."""
        cookie = self.keeper.begin(opened, self.clock())
        secure = self.is_secure(request)
        response.set_cookie(
            _name(secure),
            cookie,
            max_age=int(SESSION.total_seconds()),
            path="/",
            httponly=True,
            secure=secure,
            samesite="lax",
        )

    def dismiss(self, request: HTTPConnection, response: Response) -> None:
        """End the session everywhere. Raises StoreFault."""
        secure = self.is_secure(request)
        self.keeper.end(request.cookies.get(_name(secure), ""), self.clock())
        response.delete_cookie(
            _name(secure), path="/", httponly=True, secure=secure, samesite="lax"
        )

    def base(self, request: HTTPConnection) -> str:
        """The address that the reader's browser has of us, without a path."""
        if self.public is not None and self._is_public(request):
            return self.public.base
        return f"{request.url.scheme}://{request.headers.get('host', '')}"

    def caller(self, request: HTTPConnection) -> str:
        """The address of whoever asks: compared for a minute, and never written down."""
        return self.proxy.caller(request) if self.proxy else peer_of(request)

    def is_secure(self, request: HTTPConnection) -> bool:
        """Whether the reader's browser speaks HTTPS, here or up to the proxy before us."""
        if request.scope["scheme"] == "https":
            return True
        return self._is_public(request) and self.base(request).startswith("https:")

    def has_session(self, request: HTTPConnection) -> bool:
        """Whether there is anything to sign out of."""
        return _name(self.is_secure(request)) in request.cookies

    def _is_public(self, request: HTTPConnection) -> bool:
        host = host_of(request.headers.get("host", ""))
        return self.public is not None and host == self.public.host

    def _by_session(self, connection: Connection, request: HTTPConnection) -> Listed | None:
        cookie = request.cookies.get(_name(self.is_secure(request)), "")
        return self.keeper.whose(connection, cookie, self.clock()) if cookie else None


def _listed(connection: Connection, name: str) -> Listed | None:
    """Somebody by the name or address that a proxy signs in by."""
    found = people.called(connection, name)
    return found if found and found.team else None


def as_person(listed: Listed) -> Person:
    """Somebody of the list as the pages know people."""
    has_read = listed.noticed_at is not None
    return Person(listed.name, listed.team, listed.id, frozenset(listed.roles), has_read)


def _name(secure: bool) -> str:
    return _HOST_COOKIE if secure else _PLAIN_COOKIE
