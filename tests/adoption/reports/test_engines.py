"""Publishing on either engine: once, with its day, read back as it was."""

from __future__ import annotations

from lexicon.adoption.store.opened import Store
from tests.adoption.believable import Firm
from tests.adoption.reports.conftest import made
from tests.adoption.stores import Clock

TEAMS = {"marketing": 5, "sales": 5}


def test_two_waves_are_published_and_compared(store: Store, clock: Clock) -> None:
    firm = Firm(store, clock).staffed(TEAMS)
    people = [f"{team}-{at}" for team in TEAMS for at in range(5)]
    firm.wave(people, ("stage/sal",))
    first = made(store)
    clock.wait(days=80)
    firm.wave(people, ("stage/sal",), learnt=0.3)
    second = made(store)
    assert (first.wave, second.wave) == (1, 2)
    assert made(store, wave="w1").cells == first.cells
    assert made(store) == second
    (trend,) = made(store, "trend")
    assert [one.people for one in trend.learnt] == [5, 5]
    assert [len(cells) for cells in trend.cells.values()] == [2, 2]
