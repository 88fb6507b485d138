"""Where answers lie until they are kept: whoever writes takes all that have come by then.

While one transaction is written the next answers gather, so the busier a server is the less each
costs, and nobody waits for others to come. None is acknowledged before it is kept.
"""

from __future__ import annotations

import asyncio
from asyncio import AbstractEventLoop, Future, Task
from dataclasses import dataclass, field

from lexicon.adoption.attempts.answering import Outcome, answer_all, receipt_of
from lexicon.adoption.attempts.submission import Sent
from lexicon.adoption.given import Receipt
from lexicon.adoption.store.open import Store

MOST = 64
"""Answers in one transaction: more save little, and the first of them would wait for the last."""

_QUIET = 3
"""Turns of the event loop without another: in so many a request that is here is read."""


@dataclass(eq=False)
class _Pile:
    """What goes into one transaction; more may be laid on it until that begins."""

    sent: list[Sent] = field(default_factory=list)
    waiting: list[Future[Outcome]] = field(default_factory=list)
    is_open: bool = True

    def tell(self, written: Task[list[Outcome]]) -> None:
        """Tell those who still wait what became of their answers."""
        for place, one in enumerate(self.waiting):
            if one.done():
                continue
            if written.cancelled():
                one.cancel()
            elif fault := written.exception():
                one.set_exception(fault)
            else:
                one.set_result(written.result()[place])


class Tray:
    """The tray of a store; each event loop piles up its own."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._piles: dict[AbstractEventLoop, tuple[_Pile, Task[list[Outcome]]]] = {}

    async def answer(self, sent: Sent) -> Receipt:
        """Keep an answer, together with those that come meanwhile. Raises what `answer` does.

        Who stops waiting takes nothing back: the answer is kept with the others.
        """
        loop = asyncio.get_running_loop()
        pile, told = self._pile(loop), loop.create_future()
        pile.sent.append(sent)
        pile.waiting.append(told)
        return receipt_of(await told)

    def _pile(self, loop: AbstractEventLoop) -> _Pile:
        """The pile that is open, a new one where there is none or it is full."""
        last = self._piles.get(loop)
        if last is not None and last[0].is_open and len(last[0].sent) < MOST:
            return last[0]
        pile = _Pile()
        written = loop.create_task(self._write(pile, last[1] if last else None))
        written.add_done_callback(pile.tell)
        self._piles[loop] = pile, written
        return pile

    async def _write(self, pile: _Pile, before: Task[list[Outcome]] | None) -> list[Outcome]:
        """Write a pile, when the one before is written."""
        if before is not None:
            await asyncio.wait([before])
        await _gathered(pile)
        pile.is_open = False
        try:
            return await asyncio.to_thread(answer_all, self._store, pile.sent)
        finally:
            loop = asyncio.get_running_loop()
            if self._piles[loop][0] is pile:
                del self._piles[loop]


async def _gathered(pile: _Pile) -> None:
    """When all that has reached this machine lies on the pile, and the loop would go idle."""
    quiet, before = 0, 0
    while quiet < _QUIET and len(pile.sent) < MOST:
        quiet = quiet + 1 if len(pile.sent) == before else 0
        before = len(pile.sent)
        await asyncio.sleep(0)
