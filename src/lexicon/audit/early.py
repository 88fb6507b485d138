"""What was asked of a file last time, asked again before anybody knows the dictionary.

To group a million people takes as long as Python takes to load what an audit needs: meanwhile
another core has begun. An answer is used where the very same is asked of the very same file; any
other is lost, and nothing else is. Hence this imports next to nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeAlias

from lexicon.audit.engine import DataUnreadable, Engine, Row, core, opened

Parts: TypeAlias = tuple[str, ...]
"""A query, cut where it names the folder of its data."""
_Version: TypeAlias = tuple[int, ...]
_MEMORY = "400MB"


def parquet_link(folder: Path, number: int = 0) -> Path:
    """Where the DATA of a number lies for the engine, if it is a Parquet file."""
    return folder / f"data{number}.parquet"


@dataclass(frozen=True, slots=True)
class Early:
    """Answers that were begun, by question, and what was asked in the end."""

    begun: Mapping[Parts, Future[list[Row]]] = field(default_factory=dict)
    version: _Version = ()
    stop: Callable[[], None] = lambda: None
    """Gives up what was begun, so that nobody waits for it any more."""
    asked: list[Parts] = field(default_factory=list)

    def ask(self, engine: Engine, query: str) -> list[Row]:
        """All rows of an answer that is known to be short. Raises DataUnreadable."""
        parts = tuple(query.split(str(engine.folder)))
        self.asked.append(parts)
        begun = self.begun.get(parts)
        if begun and self.version == _version(parquet_link(engine.folder)):
            try:
                return begun.result()
            except (DataUnreadable, CancelledError):  # of too little memory, maybe
                pass
        return engine.ask(query)


@contextmanager
def begun_early(data: Path, asked: Sequence[Parts]) -> Iterator[Early]:
    """Begin to ask a Parquet file, one question after the other, while others get ready."""
    if not asked or not data.is_file():
        yield Early()
        return
    core()  # before there is anything to be taken away
    folder = Path(tempfile.mkdtemp(prefix="lexicon-early-")).resolve()
    lane = ThreadPoolExecutor(1)
    try:
        link = parquet_link(folder)
        link.symlink_to(data.resolve())
        version = _version(link)  # of the file as it was before anybody read it
        with ExitStack() as stack:
            opening = lane.submit(stack.enter_context, _engine(folder, link))
            queries = {parts: str(folder).join(parts) for parts in asked}
            begun = {it: lane.submit(_answer, opening, query) for it, query in queries.items()}
            stop = partial(_stop, lane, opening, begun.values())
            try:
                yield Early(begun, version, stop)
            finally:
                stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _engine(folder: Path, link: Path) -> Iterator[Engine]:
    with opened(folder, [link], "UTC", _MEMORY, lanes=1) as engine:
        engine.lock(halved=True)
        yield engine


def _answer(opening: Future[Engine], query: str) -> list[Row]:
    try:
        engine = opening.result()
    except core().Error as fault:
        raise DataUnreadable(str(fault)) from fault
    return engine.ask(query)


def _stop(lane: Executor, opening: Future[Engine], begun: Iterable[Future[list[Row]]]) -> None:
    lane.shutdown(wait=False, cancel_futures=True)
    if not opening.cancelled() and not opening.exception():
        opening.result().interrupt(begun)


def _version(file: Path) -> _Version:
    known = file.stat()
    return known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns
