"""The words and questions that people are asked about, read once for all who answer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

from lexicon.web.library import Library, at_hand, library
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


def test_nothing_is_at_hand_before_somebody_has_looked_in_that_second(root: Path) -> None:
    assert at_hand(root, NOW) is None
    books = library(root, NOW)
    assert at_hand(root, NOW + timedelta(milliseconds=999)) is books
    assert at_hand(root, NOW + timedelta(seconds=1)) is None
    assert library(root, NOW + timedelta(seconds=1)) is books
