"""Those who read a store at the same time: on one connection, in one transaction, in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from lexicon.adoption.store.opened import Connection, Store
from lexicon.adoption.together import Together
from lexicon.errors import LexiconError

MOST = 64
"""Who read in one go: more save little, and the first of them would wait for the last."""
Seen = TypeVar("Seen")
Look = Callable[[Connection], Any]


class Readers:
    """The readers of a store: for what is read with every request, and is read quickly.

    A transaction of its own costs twice as much as what is read in it. None begins before whoever
    reads in it has asked, so all see what was kept by then.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._together = Together(self._each, MOST)

    async def read(self, look: Callable[[Connection], Seen]) -> Seen:
        """What is seen. Raises what `look` does, StoreFault."""
        return cast(Seen, await self._together.ask(look))

    def _each(self, looks: Sequence[Look]) -> list[Any]:
        with self._store.reading() as connection:
            return [_seen(look, connection) for look in looks]


def _seen(look: Look, connection: Connection) -> Any:
    """What one sees, or the fault that concerns none of the others."""
    try:
        return look(connection)
    except LexiconError as fault:
        return fault
