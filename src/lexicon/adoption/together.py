"""What several ask for at the same time, done in one go on another thread.

A way to another thread and back costs more than most of what is done there, and threads that all
want to run keep each other waiting. So whoever goes takes along all who wait by then; while they
are away the next gather, and nobody waits for others to come.
"""

from __future__ import annotations

import asyncio
from asyncio import AbstractEventLoop, Future, Task
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from lexicon.errors import LexiconError

One = TypeVar("One")
Outcome = TypeVar("Outcome")

_QUIET = 4
"""Turns of the event loop without another: in so many a request that is here is read."""


class Together(Generic[One, Outcome]):
    """`work` does at most so many at once: for each its outcome, or the fault it is told.

    It runs once at a time for each event loop. What it raises is told to all of them.
    """

    def __init__(
        self, work: Callable[[Sequence[One]], Sequence[Outcome | LexiconError]], most: int
    ) -> None:
        self._work, self._most = work, most
        self._waiting: dict[AbstractEventLoop, list[tuple[One, Future[Outcome]]]] = {}
        self._going: set[Task[None]] = set()
        self._was_alone = False

    async def ask(self, one: One) -> Outcome:
        """The outcome, when it is there. Raises the fault. Who stops waiting takes nothing back."""
        loop = asyncio.get_running_loop()
        outcome: Future[Outcome] = loop.create_future()
        if loop not in self._waiting:
            self._waiting[loop] = []
            going = loop.create_task(self._go(loop))
            self._going.add(going)
            going.add_done_callback(self._going.discard)
        self._waiting[loop].append((one, outcome))
        return await outcome

    async def _go(self, loop: AbstractEventLoop) -> None:
        """Again and again, until nobody waits; who comes after one that came alone goes at once."""
        waiting = self._waiting[loop]
        try:
            while waiting:
                if not self._was_alone:
                    await self._gathered(waiting)
                those = waiting[: self._most]
                del waiting[: self._most]
                self._was_alone = len(those) == 1
                await self._done(those)
        finally:
            del self._waiting[loop]

    async def _gathered(self, waiting: Sequence[object]) -> None:
        """When all that has reached this machine waits, and the loop would go idle."""
        quiet, before = 0, 0
        while quiet < _QUIET and len(waiting) < self._most:
            quiet = quiet + 1 if len(waiting) == before else 0
            before = len(waiting)
            await asyncio.sleep(0)

    async def _done(self, those: Sequence[tuple[One, Future[Outcome]]]) -> None:
        """Do it for those, and tell each."""
        ones = [one for one, _ in those]
        away = asyncio.get_running_loop().run_in_executor(None, self._work, ones)
        await asyncio.wait([away])
        fault = away.exception()
        outcomes = [fault] * len(those) if fault else away.result()
        for (_, told), outcome in zip(those, outcomes, strict=True):
            if told.done():  # who asked has gone
                continue
            if isinstance(outcome, BaseException):
                told.set_exception(outcome)
            else:
                told.set_result(outcome)
