"""The documents of many files, read on two cores.

Another process begins at once, and this one may do something else before it helps (a command
imports for longer than 1,000 entries take to be read). Who is free takes the next share from a
pipe that holds a byte for each; what the other has read need only be put together again, which
takes a twentieth of the time.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterator, Mapping, Sequence

from lexicon.source.beside import Beside, Put, beside
from lexicon.yamlfile.document import Document, Fault

Read = Callable[[str], Document]
"""Reads the file of a path, and raises nothing."""
_SHARES = 250
"""At most, so that a byte can name each."""


class Documents:
    """The documents of some paths: each path once, in no order, and they can be had once."""

    def __init__(self, sizes: Mapping[str, int], read: Read) -> None:
        """Begin to read the files of these paths, of so many bytes."""
        self._read = read
        self._shares = _shares(list(sizes))
        weights = [sum(map(sizes.__getitem__, share)) for share in self._shares]
        large = 2 * sum(weights) // max(1, len(weights))
        self._left, queue = os.pipe()
        # What takes long comes first: nobody shall have it alone in the end.
        os.write(queue, bytes(sorted(range(len(weights)), key=lambda at: weights[at] < large)))
        os.close(queue)
        self._other: Beside | None = beside(self._read_for_another)

    def __iter__(self) -> Iterator[tuple[str, Document]]:
        unread = set(range(len(self._shares)))
        try:
            for number, documents in self._in_turn():
                unread.remove(number)
                yield from zip(self._shares[number], documents, strict=True)
        finally:
            os.close(self._left)
            if self._other:
                self._other.stop()
        for number in unread:  # the other one has ended before its time
            yield from zip(self._shares[number], self._own(number), strict=True)

    def _in_turn(self) -> Iterator[tuple[int, list[Document]]]:
        """What is ready comes first: then the other process is not left behind with nothing."""
        while True:
            if self._other:
                yield from map(_unpacked, self._other.records())
            number = os.read(self._left, 1)
            if not number:
                break
            yield number[0], self._own(number[0])
        if self._other:
            yield from map(_unpacked, self._other.remaining())

    def _own(self, number: int) -> list[Document]:
        return [self._read(path) for path in self._shares[number]]

    def _read_for_another(self, put: Put) -> None:
        while number := os.read(self._left, 1):
            put(_packed(number[0], self._own(number[0])))


def _shares(paths: Sequence[str]) -> list[Sequence[str]]:
    """Neighbours together, for they lie together in memory then.

    Rules go from one to the next; through 20,000 entries in disorder it takes them half as long
    again.
    """
    each = -(-len(paths) // _SHARES)
    return [paths[first : first + each] for first in range(0, len(paths), each or 1)]


def _packed(number: int, documents: list[Document]) -> bytes:
    """Python's own format for compiled modules: plain data only, and nothing is faster.

    What several aliases name stays one thing.
    """
    plain = [(data, [(*fault,) for fault in faults]) for data, faults in documents]
    return marshal.dumps((number, plain))


def _unpacked(record: bytes) -> tuple[int, list[Document]]:
    number, plain = marshal.loads(record)  # noqa: S302  made by our own process a moment ago
    return number, [
        Document(data, tuple(Fault(*fault) for fault in faults)) for data, faults in plain
    ]
