"""A process that answers sixteen at a time and says which answers were acknowledged.

`python -m tests.adoption.faults.writer URL FILE threads`, each on a thread of its own, or `… tray`,
all on one event loop.
"""

from __future__ import annotations

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from lexicon.adoption.attempts.tray import Tray
from lexicon.adoption.store.opened import Store
from tests.adoption.faults.work import Errand, load
from tests.adoption.stores import NOW, opened

_AT_ONCE = 16


def main(url: str, file: Path, way: str) -> None:
    """Answer all; each acknowledgement is a line that no kill can take back."""
    with opened(url, lambda: NOW + timedelta(minutes=1)) as store:
        if way == "tray":
            asyncio.run(_by_tray(store, load(file)))
        else:
            _by_threads(store, load(file))


def _by_threads(store: Store, errands: list[Errand]) -> None:
    def run(errand: Errand) -> None:
        errand.run(store)
        _acknowledge(errand)

    with ThreadPoolExecutor(_AT_ONCE) as threads:
        list(threads.map(run, errands))


async def _by_tray(store: Store, errands: list[Errand]) -> None:
    tray, left = Tray(store), iter(errands)

    async def some() -> None:
        for errand in left:
            await tray.answer(errand.sent)
            _acknowledge(errand)

    await asyncio.gather(*(some() for _ in range(_AT_ONCE)))


def _acknowledge(errand: Errand) -> None:
    os.write(1, f"{errand.submission}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
