"""The application as people meet it who must sign in: a list, links, sessions, a clock to set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from starlette.applications import Starlette
from starlette.testclient import TestClient

from lexicon.adoption.people.admission import Doorkeeper
from lexicon.adoption.store import people
from lexicon.adoption.store.open import open_store
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.people import Listed
from lexicon.web.app import create_app
from lexicon.web.door import Door
from lexicon.web.hosts import Public
from lexicon.web.limits import Limits
from lexicon.web.provider import Provider
from lexicon.web.proxy import Proxy
from tests.adoption.people.lists import KEYS, ids, member
from tests.adoption.stores import file_url
from tests.web.conftest import NOW

PEOPLE = (
    member("one"), member("other", "marketing"), member("head", "sales", "head"),
    member("boss", "sponsor", "sponsor"), replace(member("new"), language=""),
)  # fmt: skip
MONTH = timedelta(days=30)


@dataclass
class House:
    """A project with people, whom `clock` tells the time."""

    root: Path
    store: Store
    public: Public | None = None
    proxy: Proxy | None = None
    provider: Provider | None = None
    now: datetime = NOW
    limits: Limits = field(default_factory=Limits)

    @property
    def keeper(self) -> Doorkeeper:
        return self._keeper

    def __post_init__(self) -> None:
        self._keeper = Doorkeeper(self.store, KEYS, ids())

    def browser(
        self, base: str = "http://127.0.0.1:8000", peer: str = "10.9.8.7", app: object = None
    ) -> TestClient:
        """A browser of its own, at an address of its own."""
        return TestClient(
            app or self.application(),  # type: ignore[arg-type]
            base_url=base,
            headers={"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"},
            follow_redirects=False,
            client=(peer, 4711),
        )

    def application(self) -> Starlette:
        """The application as it is now."""
        door = Door(
            self.keeper, lambda: self.now, self.public, self.proxy, self.provider, self.limits
        )
        return create_app(
            self.root, door.who, door.clock, store=self.store, new_id=self.keeper.new_id, door=door
        )

    def link(self, name: str) -> str:
        """The address of a new personal link, below the application's."""
        ((_, token),) = self.keeper.hand_out([self.listed(name)], self.now, MONTH)
        return f"/app/link/{token}"

    def listed(self, name: str) -> Listed:
        with self.store.reading() as connection:
            found = people.somebody(connection, name)
        assert found is not None
        return found

    def signed_in(self, name: str) -> TestClient:
        """The browser of somebody who opened a link and pressed the button."""
        browser = self.browser()
        enter(browser, self.link(name))
        return browser


def enter(browser: TestClient, link: str) -> str:
    """Open a link and press the button; where that leads."""
    opened = browser.get(link)
    assert opened.status_code == 303, opened.text
    page = browser.get(opened.headers["location"])
    assert page.status_code == 200
    wanted = page.text.split('name="next" value="')[1].split('"', maxsplit=1)[0]
    answer = browser.post("/app/link", data={"next": wanted})
    assert answer.status_code == 303
    return answer.headers["location"]


@contextmanager
def house(root: Path, **more: object) -> Iterator[House]:
    """A house whose people are PEOPLE; all but the last have read what is kept of them."""
    store = open_store(file_url(root), lambda: NOW)
    try:
        with store.writing() as connection:
            people.add(connection, PEOPLE, NOW)
            for person in PEOPLE[:-1]:
                people.noticed(connection, person.id, NOW)
        yield House(root, store, **more)  # type: ignore[arg-type]
    finally:
        store.close()
