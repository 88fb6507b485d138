"""A Parquet file opened and asked before anybody knows the dictionary.

To group a million people takes as long as Python takes to load what an audit needs: meanwhile
another core has begun with what every audit asks. An answer is used where the very same is asked;
any other is lost, and nothing else is. Hence this imports next to nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeAlias

from lexicon.audit.column import Column, without_numbers
from lexicon.audit.engine import DataUnreadable, Engine, Row, connected, core
from lexicon.audit.parquet import asked_first, described, is_parquet, parquet_link, rows_of
from lexicon.audit.people import People, asked_of_file

Begun: TypeAlias = Mapping[str, Future[list[Row]]]
"""Answers that were begun, by question."""
_Version: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Early:
    """An engine that was opened early for one file, and what was begun there.

    `people` are the questions that follow from the file's columns, which must be asked for first.
    """

    opening: Future[Engine] | None = None
    first: Begun = field(default_factory=dict)
    people: Future[Begun] | None = None
    version: _Version = ()
    stop: Callable[[], None] = lambda: None
    """Gives up what was begun, so that nobody waits for it any more."""

    def engine(self) -> Engine | None:
        """The engine, which is not confined yet; None where there is none for the file as it is."""
        if self.opening is None or self.opening.exception():
            return None
        engine = self.opening.result()
        if self.version != _version(parquet_link(engine.folder)):
            self.stop()
            return None
        engine.expect({**self.first, **_people(self.people)})
        return engine


@contextmanager
def begun_early(data: Path, people: Callable[[], People | None]) -> Iterator[Early]:
    """Begin to ask a Parquet file, one question after the other, while others get ready.

    `people` says by what records are of one person, as soon as it is known; None if nobody knows.
    """
    if not _is_parquet(data):
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
            answer = partial(_answer, opening)
            first = {it: lane.submit(answer, it) for it in asked_first(link)}
            more: Future[Begun] | None = None
            try:
                if known := people():  # while the engine is opened
                    more = lane.submit(_begin_people, lane, answer, first, link, known)
                stop = partial(_stop, lane, opening, first, more)
                yield Early(opening, first, more, version, stop)
            finally:
                _stop(lane, opening, first, more)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_parquet(data: Path) -> bool:
    """Whether it is one, whatever its name; what cannot be read is refused later."""
    try:
        if not data.is_file():
            return False
        with data.open("rb") as opened:
            return is_parquet(opened.read(4))
    except OSError:
        return False


def _begin_people(
    lane: Executor,
    answer: Callable[[str], list[Row]],
    first: Begun,
    link: Path,
    people: People,
) -> Begun:
    rows = first[described(rows_of(link))].result()
    columns = tuple(without_numbers(Column(str(row[0]), str(row[1])) for row in rows))
    return {it: lane.submit(answer, it) for it in asked_of_file(link, columns, people)}


def _people(begun: Future[Begun] | None) -> Begun:
    try:
        return begun.result() if begun else {}
    except (DataUnreadable, CancelledError, RuntimeError):  # given up in the middle, maybe
        return {}


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


def _stop(
    lane: Executor, opening: Future[Engine], first: Begun, more: Future[Begun] | None
) -> None:
    lane.shutdown(wait=False, cancel_futures=True)
    if not opening.cancelled() and not opening.exception():
        engine = opening.result()
        engine.interrupt(first.values())
        engine.interrupt([more] if more else [])
        engine.interrupt(_people(more).values())


def _version(file: Path) -> _Version:
    """What is another where the file is; nothing where there is none any more."""
    try:
        known = file.stat()
    except OSError:
        return ()
    return known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns
