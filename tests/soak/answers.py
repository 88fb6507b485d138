"""Answer for hours, be killed again and again: `python -m tests.soak.answers URL MINUTES`.

Each round prepares five hundred answers, kills the process that sends them somewhere in the middle,
and holds the store to what was acknowledged and to its own log. URL names a store of its own.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from lexicon.adoption.store.recomputing import drifts
from tests.adoption.faults.test_killed import PEOPLE, kept, killed_after
from tests.adoption.faults.work import EACH, prepare, save
from tests.adoption.stores import opened

WAYS = ("tray", "threads")
"""How the answers come in (`writer`)."""


def main(url: str, minutes: float) -> None:
    """Go on until the time is over; stop at the first answer that is missing."""
    chance, started, number, acknowledged = random.Random(1), time.monotonic(), 0, 0  # noqa: S311
    with TemporaryDirectory() as folder:
        while time.monotonic() - started < 60 * minutes:
            number += 1
            after, way = chance.randrange(1, PEOPLE * EACH - 50), WAYS[number % len(WAYS)]
            acknowledged += _round(url, f"r{number}p", after, way, Path(folder))
            told = f"round {number}: {acknowledged} acknowledged answers are there"
            print(told, flush=True)  # noqa: T201  a script of its own


def _round(url: str, name: str, after: int, way: str, folder: Path) -> int:
    with opened(url) as store:
        save(prepare(store, name, PEOPLE), folder / "errands.json")
    said = set(killed_after(after, url, folder / "errands.json", way))
    with opened(url) as store:
        there = kept(store)
        if said - set(there) or max(there.values()) > 1:
            raise SystemExit(f"{name}: {len(said - set(there))} lost, {max(there.values())} times")
        with store.reading() as connection:
            found = drifts(connection)
        if found:
            raise SystemExit(f"{name}: {found}")
    return len(said)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
