"""Our own dictionary with its questions, a store, and whoever comes in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lexicon.adoption.store.open import open_store
from tests.tools import ROOT
from tests.web.taking.quizzing import Clock, House, ids


@pytest.fixture(scope="session")
def quiz_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own dictionary with its question banks. Copy it to change it."""
    root = tmp_path_factory.mktemp("quiz") / "project"
    for folder in ("dictionary", "quizzes"):
        shutil.copytree(ROOT / folder, root / folder)
    return root


@pytest.fixture
def house(quiz_project: Path, tmp_path: Path) -> Iterator[House]:
    """The application over an empty store."""
    clock = Clock()
    store = open_store(f"sqlite:///{tmp_path / 'adoption.sqlite'}", clock)
    yield House(quiz_project, store, clock, ids())
    store.close()


@pytest.fixture
def member(house: House) -> TestClient:
    """A member of sales."""
    return house.enter("member")


@pytest.fixture
def owner(house: House) -> TestClient:
    """Whoever looks after the dictionary."""
    return house.enter("owner", "marketing", "owner")
