"""Questions asked side by side: nothing is worked out twice, nobody waits for what is given up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from threading import Barrier

import pytest

from lexicon.audit.engine import DataUnreadable, Engine
from lexicon.audit.once import Once
from tests.audit.confined import opened

FOREVER = "SELECT count(*) FROM range(1e9::BIGINT) a, range(1e9::BIGINT) b"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with opened(tmp_path, [], "Europe/Paris") as engine:
        yield engine


def test_what_two_ask_for_at_once_is_made_once(engine: Engine) -> None:
    once, both, numbers = Once(), Barrier(2), count(42)

    def asked() -> int:
        both.wait()
        return once.made("answer", lambda: next(numbers))

    assert [one.result() for one in [engine.begin(asked), engine.begin(asked)]] == [42, 42]


def test_what_could_not_be_made_is_tried_again() -> None:
    once = Once()
    with pytest.raises(ZeroDivisionError):
        once.made("answer", lambda: 1 // 0)
    assert once.made("answer", lambda: 42) == 42


def test_a_variable_is_there_whoever_asks(engine: Engine) -> None:
    both = Barrier(2)

    def asked() -> object:
        both.wait()
        return engine.ask("SELECT getvariable('days')[2]")

    engine.ask("SELECT 1")  # a connection that was there before
    engine.let("days", "[540, 1080]")
    engine.lock()
    found = [one.result() for one in [engine.begin(asked), engine.begin(asked)]]
    assert [*found, engine.ask("SELECT getvariable('days')[2]")] == [[(1080,)]] * 3


def test_a_fault_reaches_who_waits(engine: Engine) -> None:
    begun = engine.begin(lambda: engine.ask("SELECT no_such_column"))
    with pytest.raises(DataUnreadable, match="no_such_column"):
        begun.result()


def test_nobody_waits_for_what_is_given_up(tmp_path: Path) -> None:
    with opened(tmp_path, [], "UTC") as engine:
        begun = [engine.begin(lambda: engine.ask(FOREVER)) for _ in range(3)]
    assert all(one.done() for one in begun)
