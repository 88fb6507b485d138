"""What was built while the collector was paused is not walked all at once when it goes on."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from lexicon.source.load import collector_paused

MANY = 3 * gc.get_threshold()[0]


@pytest.fixture
def collected() -> Iterator[list[int]]:
    """The generations that were collected meanwhile."""
    seen: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            seen.append(told["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_nothing_is_collected_while_much_is_built_nor_when_it_is_done(collected: list[int]) -> None:
    with collector_paused():
        built = [[number] for number in range(MANY)]
    more = [[number] for number in range(10)]
    assert collected == []
    assert len(built) + len(more) == MANY + 10
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_what_goes_round_is_still_collected_later() -> None:
    class Round:
        alive = 0

        def __init__(self) -> None:
            Round.alive += 1
            self.me = self

        def __del__(self) -> None:
            Round.alive -= 1

    with collector_paused():
        Round()
    assert Round.alive == 1
    gc.collect()
    assert Round.alive == 0


def test_one_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
