"""What the tests of adoption share: an address for each engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lexicon.adoption.store.opened import Store
from tests.adoption.stores import ENGINES, Clock, file_url, fresh_database, opened


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing in it, to be copied: that is faster than to make one."""
    folder = tmp_path_factory.mktemp("empty")
    with opened(file_url(folder)):
        return folder / "adoption.sqlite"


@pytest.fixture(scope="session")
def empty_database(postgres: str) -> Iterator[str]:
    """The same in PostgreSQL: its name."""
    with fresh_database(postgres) as made:
        with opened(made):
            pass
        yield made.partition("@/")[2].partition("?")[0]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return str(request.param)


@pytest.fixture
def url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where there is no store yet, on each engine."""
    if engine == "sqlite":
        yield file_url(tmp_path)
    else:
        with fresh_database(request.getfixturevalue("postgres")) as made:
            yield made


@pytest.fixture
def clock() -> Clock:
    """The store's clock."""
    return Clock()


@pytest.fixture
def store(
    engine: str, clock: Clock, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Store]:
    """An empty store, on each engine."""
    if engine == "sqlite":
        shutil.copyfile(request.getfixturevalue("empty_file"), tmp_path / "adoption.sqlite")
        with opened(file_url(tmp_path), clock) as made:
            yield made
        return
    like = request.getfixturevalue("empty_database")
    server = request.getfixturevalue("postgres")
    with fresh_database(server, like) as address, opened(address, clock) as made:
        yield made
