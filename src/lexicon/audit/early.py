"""A Parquet file opened and asked before anybody knows the dictionary.

To group a million people takes as long as Python takes to load what an audit needs: meanwhile
another core has begun with what every audit asks, and with what the last one of this file asked and
took long. An answer is used where the very same is asked; any other is lost, and nothing else is.
Hence this imports next to nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeAlias

from lexicon.audit.engine import DataUnreadable, Engine, Row, connected, core
from lexicon.audit.parquet import asked_first, parquet_link

Parts: TypeAlias = tuple[str, ...]
"""A question, cut where it names the folder of its data."""
_Version: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Early:
    """An engine that was opened early for one file, and its answers that were begun, by question.

    `asked` is filled with what is asked in the end and may be begun the next time.
    """

    opening: Future[Engine] | None = None
    begun: Mapping[str, Future[list[Row]]] = field(default_factory=dict)
    version: _Version = ()
    stop: Callable[[], None] = lambda: None
    """Gives up what was begun, so that nobody waits for it any more."""
    asked: list[Parts] = field(default_factory=list)

    def engine(self) -> Engine | None:
        """The engine, which is not confined yet; None where there is none for the file as it is."""
        if self.opening is None or self.opening.exception():
            return None
        engine = self.opening.result()
        if self.version != _version(parquet_link(engine.folder)):
            self.stop()
            return None
        engine.expect(self.begun)
        return engine

    def ask(self, engine: Engine, question: str) -> list[Row]:
        """All rows of an answer that is known to be short. Raises DataUnreadable."""
        self.asked.append(tuple(question.split(str(engine.folder))))
        return engine.ask(question)


@contextmanager
def begun_early(data: Path, asked: Sequence[Parts]) -> Iterator[Early]:
    """Begin to ask a Parquet file, one question after the other, while others get ready."""
    if not data.is_file():
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
            opening = lane.submit(stack.enter_context, _halved(folder))
            questions = (*asked_first(link), *(str(folder).join(parts) for parts in asked))
            begun = {it: lane.submit(_answer, opening, it) for it in questions}
            stop = partial(_stop, lane, opening, begun.values())
            try:
                yield Early(opening, begun, version, stop)
            finally:
                stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _halved(folder: Path) -> Iterator[Engine]:
    try:
        with connected(folder) as engine:
            engine.halve()
            yield engine
    except core().Error as fault:
        raise DataUnreadable(str(fault)) from fault


def _answer(opening: Future[Engine], question: str) -> list[Row]:
    return opening.result().answer(question)


def _stop(lane: Executor, opening: Future[Engine], begun: Iterable[Future[list[Row]]]) -> None:
    lane.shutdown(wait=False, cancel_futures=True)
    if not opening.cancelled() and not opening.exception():
        opening.result().interrupt(begun)


def _version(file: Path) -> _Version:
    known = file.stat()
    return known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns
