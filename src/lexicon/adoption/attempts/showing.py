"""Questions that are shown for the first time, noted in one transaction for all at that moment."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.adoption.attempts.asking import Asked, Put, note_shown
from lexicon.adoption.store.opened import Store
from lexicon.adoption.together import Together

MOST = 64
"""Notes in one transaction: more save little, and the first of them would wait for the last."""


class Showing:
    """Notes when a question was first shown, which tells later whether it can have been read."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._together: Together[Asked | Put, None] = Together(self._note, MOST)

    async def note(self, seen: Asked | Put) -> None:
        """Note that it is shown now. Raises StoreFault."""
        await self._together.ask(seen)

    def _note(self, shown: Sequence[Asked | Put]) -> list[None]:
        note_shown(self._store, *shown)
        return [None] * len(shown)
