"""Where answers lie until they are kept: whoever writes takes all that have come by then.

While one transaction is written the next answers gather, so the busier a server is the less each
costs, and nobody waits for others to come. None is acknowledged before it is kept.
"""

from __future__ import annotations

from functools import partial

from lexicon.adoption.attempts.answering import answer_all
from lexicon.adoption.attempts.submission import Sent
from lexicon.adoption.given import Receipt
from lexicon.adoption.store.opened import Store
from lexicon.adoption.together import Together

MOST = 64
"""Answers in one transaction: more save little, and the first of them would wait for the last."""


class Tray:
    """The tray of a store; each event loop piles up its own."""

    def __init__(self, store: Store) -> None:
        self._together: Together[Sent, Receipt] = Together(partial(answer_all, store), MOST)

    async def answer(self, sent: Sent) -> Receipt:
        """Keep an answer, together with those that come meanwhile. Raises what `answer` does.

        Who stops waiting takes nothing back: the answer is kept with the others.
        """
        return await self._together.ask(sent)
