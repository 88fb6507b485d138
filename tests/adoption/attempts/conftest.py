"""A store where people sit down and answer, on each engine."""

from __future__ import annotations

import pytest

from lexicon.adoption.store.opened import Store
from tests.adoption.sittings import Room
from tests.adoption.stores import Clock


@pytest.fixture
def room(store: Store, clock: Clock) -> Room:
    return Room(store, clock)
