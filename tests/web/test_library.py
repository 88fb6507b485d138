"""The words and questions that people are asked about, read once for all who answer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from lexicon.web.library import Library, library
from tests.web.conftest import NOW

AT_ONCE = 8


def test_those_who_come_at_once_wait_for_one_reading(root: Path) -> None:
    together = Barrier(AT_ONCE)

    def read(_number: int) -> Library:
        together.wait()
        return library(root, NOW)

    with ThreadPoolExecutor(AT_ONCE) as people:
        books = list(people.map(read, range(AT_ONCE)))
    assert all(book is books[0] for book in books)
