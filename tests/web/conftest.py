"""The application over a real project, asked as a browser on this machine would ask."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.web.app import create_app
from lexicon.web.person import Person
from tests.project.projects import agree_to_all, small_project
from tests.tools import ROOT

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
Open = Callable[..., TestClient]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in which one changed definition waits for both teams."""
    root = small_project(tmp_path / "project")
    propose(root, "en: A first talk.", "en: A first talk in person.")
    return root


@pytest.fixture(scope="session")
def own_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own dictionary, agreed to by both teams, with nothing proposed. Copy it to change it."""
    root = tmp_path_factory.mktemp("own")
    ignored = shutil.ignore_patterns("approvals", "history", "releases", "rejections", "comments")
    shutil.copytree(ROOT / "dictionary", root / "dictionary", ignore=ignored)
    agree_to_all(root)
    return root


@pytest.fixture
def open_app() -> Open:
    """The application for a project, as one person sees it: `open_app(root, "sales")`."""

    def opened(
        root: Path, team: str = "sales", now: datetime = NOW, name: str = "", **more: object
    ) -> TestClient:
        person = Person(name or f"head of {team}", team)
        app = create_app(root, lambda _: person, lambda: now, **more)  # type: ignore[arg-type]
        return client(app)

    return opened


@pytest.fixture
def sales(root: Path, open_app: Open) -> TestClient:
    """The head of sales at that project."""
    return open_app(root)


def client(app: object, **more: object) -> TestClient:
    """A browser that sends a form from a page of ours."""
    return TestClient(
        app,  # type: ignore[arg-type]
        base_url="http://127.0.0.1:8000",
        headers={"Sec-Fetch-Site": "same-origin", "Accept-Language": "en"},
        follow_redirects=False,
        **more,  # type: ignore[arg-type]
    )


def propose(root: Path, before: str, after: str, version: str = "1.1.0") -> None:
    """Write another text of `term/r0` into its file."""
    file = root / "dictionary" / "terms" / "r0.yaml"
    text = file.read_text("utf-8")
    assert before in text
    changed = text.replace(before, after).replace("version: 1.0.0", f"version: {version}")
    file.write_text(changed, "utf-8")


def field(page: str, name: str) -> str:
    """The value of a hidden field of a page."""
    return page.split(f'name="{name}" value="')[1].split('"', maxsplit=1)[0]
