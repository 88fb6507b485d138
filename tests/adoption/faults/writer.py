"""A process that answers sixteen at a time and says which answers were acknowledged.

It is forked from one that has read all modules already, which would be most of its time.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import IO

from lexicon.adoption.attempts.tray import Tray
from lexicon.adoption.store.opened import Store
from tests.adoption.faults.work import Errand, load
from tests.adoption.stores import NOW, opened

_AT_ONCE = 16


@contextmanager
def writing(url: str, file: Path, way: str) -> Iterator[tuple[BaseProcess, IO[str]]]:
    """The process at work, by `threads`, each answer on one of its own, or `tray`, all on one loop.

    Each acknowledgement is a line of the text that it writes.
    """
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload([__name__])
    said, says = forks.Pipe(duplex=False)
    process = forks.Process(target=_write, args=(url, file, way, says))
    with said, open(said.fileno(), encoding="utf-8", closefd=False) as text:
        with says:
            process.start()
        yield process, text
    process.join()


def _write(url: str, file: Path, way: str, says: Connection) -> None:
    """Answer all; each acknowledgement is a line that no kill can take back."""
    with opened(url, lambda: NOW + timedelta(minutes=1)) as store:
        if way == "tray":
            asyncio.run(_by_tray(store, load(file), says.fileno()))
        else:
            _by_threads(store, load(file), says.fileno())


def _by_threads(store: Store, errands: list[Errand], says: int) -> None:
    def run(errand: Errand) -> None:
        errand.run(store)
        _acknowledge(errand, says)

    with ThreadPoolExecutor(_AT_ONCE) as threads:
        list(threads.map(run, errands))


async def _by_tray(store: Store, errands: list[Errand], says: int) -> None:
    tray, left = Tray(store), iter(errands)

    async def some() -> None:
        for errand in left:
            await tray.answer(errand.sent)
            _acknowledge(errand, says)

    await asyncio.gather(*(some() for _ in range(_AT_ONCE)))


def _acknowledge(errand: Errand, says: int) -> None:
    os.write(says, f"{errand.submission}\n".encode())
