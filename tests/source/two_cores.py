"""What is tried in a process without other threads, which a worker of pytest is not: forking.

Each function is run by `test_two_cores`, by its name, in a Python of its own.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
import time
from pathlib import Path

from lexicon.source.beside import Put, beside
from lexicon.source.documents import Documents
from lexicon.source.load import load
from lexicon.source.reading import Reading, begun
from lexicon.yamlfile.document import Data, Document, Fault

ALONE = 1 << 40
"""More bytes than any project has."""
NAMES = {f"{number}.yaml": 1 for number in range(9)}


def a_project_is_read_as_by_one(root: str) -> None:
    alone, together = load(begun(Path(root), ALONE)), begun(Path(root), 0)
    assert _is_shared(together)
    found = load(together)
    assert found.findings == alone.findings
    assert (found.root, found.file_count) == (alone.root, alone.file_count)
    if alone.dictionary is None or found.dictionary is None:
        assert found.dictionary is alone.dictionary is None
        return
    assert list(found.dictionary.entries.items()) == list(alone.dictionary.entries.items())
    assert found.dictionary.files == alone.dictionary.files
    assert found.dictionary.unreadable == alone.dictionary.unreadable
    assert found.dictionary.manifest == alone.dictionary.manifest
    _nobody_is_left()


def what_another_has_read_comes_whole() -> None:
    documents = Documents(NAMES, _told_by_whom)
    assert documents._other is not None
    os.waitid(os.P_PID, documents._other.process, os.WEXITED | os.WNOWAIT)
    assert dict(documents) == {name: _document(name, "other") for name in NAMES}
    _nobody_is_left()


def what_is_one_thing_stays_one() -> None:
    shared: Data = ["x" * 1000]
    documents = Documents({"a.yaml": 1}, lambda _path: Document([shared, shared]))
    [(_, document)] = documents
    assert isinstance(document.data, list)
    assert document.data[0] is document.data[1]


def a_reader_killed_in_the_middle_costs_nothing() -> None:
    ours, theirs = os.pipe()

    def read(path: str) -> Document:
        if os.getpid() != PARENT and path == "4.yaml":
            os.write(theirs, b"!")
            time.sleep(60)
        return _told_by_whom(path)

    documents = Documents(NAMES, read)
    assert documents._other is not None
    assert os.read(ours, 1) == b"!"
    os.kill(documents._other.process, signal.SIGKILL)
    before = list(NAMES)[:4]
    assert dict(documents) == {
        name: _document(name, "other" if name in before else "own") for name in NAMES
    }
    _nobody_is_left()


def a_reader_that_fails_costs_nothing() -> None:
    def read(path: str) -> Document:
        if os.getpid() != PARENT:
            raise MemoryError
        return _told_by_whom(path)

    assert dict(Documents(NAMES, read)) == {name: _document(name, "own") for name in NAMES}
    _nobody_is_left()


def a_reader_is_not_left_behind_by_whoever_stops() -> None:
    def read(path: str) -> Document:
        if os.getpid() != PARENT:
            time.sleep(60)
        return _told_by_whom(path)

    documents = iter(Documents(NAMES, read))
    next(documents)
    documents.close()  # type: ignore[attr-defined]  # a generator
    _nobody_is_left()


def with_one_core_nobody_forks() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    documents = Documents(NAMES, _told_by_whom)
    assert documents._other is None
    assert dict(documents) == {name: _document(name, "own") for name in NAMES}


def beside_another_thread_nobody_forks() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    assert beside(lambda _put: None) is None
    done.set()
    thread.join()


def half_a_record_is_none() -> None:
    def work(put: Put) -> None:
        put(b"whole")
        os.write(file, (1000).to_bytes(8) + b"half")

    file = os.memfd_create("unused")
    os.close(file)  # the next one gets its number
    other = beside(work)
    assert other is not None
    assert (other.file, list(other.remaining())) == (file, [b"whole"])
    other.stop()
    _nobody_is_left()


def whoever_ignores_its_children_gets_the_records_too() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    other = beside(lambda put: put(b"made"))
    assert other is not None
    assert list(other.remaining()) == [b"made"]
    other.stop()


def nobody_works_for_one_who_has_gone() -> None:
    held, kept = os.pipe()
    process = os.fork()
    if process == 0:
        beside(_for_ever)
        os._exit(0)
    os.waitpid(process, 0)
    os.close(kept)
    assert os.read(held, 1) == b""  # the last one to hold the other end has ended


def _for_ever(put: Put) -> None:
    while True:
        time.sleep(0.01)
        put(b"still here")


def _told_by_whom(path: str) -> Document:
    return _document(path, "own" if os.getpid() == PARENT else "other")


def _document(path: str, reader: str) -> Document:
    return Document({"path": path, "reader": reader}, (Fault("yaml_tab", 1, 2, {"at": path}),))


def _is_shared(reading: Reading) -> bool:
    return isinstance(reading.documents, Documents) and reading.documents._other is not None


def _nobody_is_left() -> None:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError as gone:
        assert gone.errno == errno.ECHILD  # noqa: PT017  not in a test of pytest's
    else:
        raise AssertionError("a child is left")


PARENT = os.getpid()

if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
