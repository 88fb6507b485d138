"""A workshop in the browser: one who leads, and guests who have only the code."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from lexicon.adoption.store.opened import Store
from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.adoption.stores import file_url, opened
from tests.tools import ROOT
from tests.web.conftest import NOW, client

ROOM = "/app/workshop"
BOUNDARY, MQL = "decision/score_boundary", "stage/mql"
TERM, DECISION, CASE = "t0", "t1", "t2"
"""Fields of the form: the word, the decision, the first case."""


@dataclass
class Hall:
    """The application, with a browser for each who comes."""

    root: Path
    store: Store
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.person: Person | None = Person("head of marketing", "marketing")
        self.app = create_app(
            self.root, lambda _: self.person, lambda: NOW, store=self.store, new_id=self.new_id
        )

    def new_id(self) -> str:
        return f"{next(self.ids):032x}"

    def browser(self) -> TestClient:
        return client(self.app)

    def begin(self, leader: TestClient, *entries: str) -> str:
        """A workshop about some entries; its address."""
        page = leader.get(f"{ROOM}/new").text
        ticks = {f"entry.{name}": "yes" for name in entries}
        form = {"token": hidden(page, "token"), "title": "Nos mots", "scenarios": "2"}
        done = leader.post(f"{ROOM}/new", data={**form, **ticks, "do": "begin"})
        assert done.status_code == 303, done.text
        return str(done.headers["location"])

    def guest(self, address: str, team: str, shows: bool = True) -> TestClient:
        """Somebody with the code comes in."""
        browser = self.browser()
        form = {"ticket": self.new_id(), "code": self.code(address), "team": team, "do": "join"}
        done = browser.post(f"{ROOM}/join", data={**form, **({"shows": "yes"} if shows else {})})
        assert done.headers["location"] == address, done.text
        return browser

    def code(self, address: str) -> str:
        """The code as it is read out."""
        page = self.browser().get(address).text
        return str(re.findall(r'class="app-code">(\w+)<', page)[0])

    def go_on(self, leader: TestClient, address: str, phase: str) -> Any:
        """Open another phase."""
        revision = hidden(leader.get(address).text, "revision")
        return leader.post(f"{address}/phase", data={"phase": phase, "revision": revision})

    def answer(self, browser: TestClient, address: str, **fields: str) -> Any:
        """Fill in the form as it lies there, and save it."""
        seen = hidden(browser.get(address).text, "seen")
        form = {"seen": seen, "do": "save", "shows": "yes", **fields}
        return browser.post(f"{address}/answers", data=form)


def hidden(page: str, name: str) -> str:
    """The value of a hidden field."""
    return page.split(f'name="{name}" value="')[1].split('"', maxsplit=1)[0]


def text_of(page: str) -> str:
    """A page without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page)).split())


@pytest.fixture(scope="session")
def own_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own project, agreed to as it is; read once for all who only talk about it."""
    return copied(tmp_path_factory.mktemp("words"))


@pytest.fixture
def hall(own_words: Path, tmp_path: Path) -> Iterator[Hall]:
    """Our own project with an empty store, for workshops that write no file of it."""
    with opened(file_url(tmp_path)) as store:
        yield Hall(own_words, store)


@pytest.fixture
def closing_hall(tmp_path: Path) -> Iterator[Hall]:
    """The same with a project of its own: the end of a workshop writes its proposals."""
    with opened(file_url(tmp_path)) as store:
        yield Hall(copied(tmp_path / "project"), store)


def copied(root: Path) -> Path:
    for name in ("dictionary", "quizzes"):
        shutil.copytree(ROOT / name, root / name)
    return root
