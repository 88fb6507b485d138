"""What the tests of adoption share: an address for each engine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lexicon.adoption.store.open import Store
from tests.adoption.stores import ENGINES, Clock, file_url, fresh_database, opened


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where there is no store yet, on each engine."""
    if request.param == "sqlite":
        yield file_url(tmp_path)
    else:
        with fresh_database(request.getfixturevalue("postgres")) as made:
            yield made


@pytest.fixture
def clock() -> Clock:
    """The store's clock."""
    return Clock()


@pytest.fixture
def store(url: str, clock: Clock) -> Iterator[Store]:
    """An empty store, on each engine."""
    with opened(url, clock) as made:
        yield made
