"""The texts in force and the questions about them, read again only when a file has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock

from lexicon.model.dictionary import Dictionary
from lexicon.project.state import open_state
from lexicon.quiz.bank import FOLDER as QUIZZES
from lexicon.quiz.bank import read_bank
from lexicon.quiz.pool import pool
from lexicon.quiz.question import Question

_FOLDERS = ("dictionary", QUIZZES)
_KEPT = 4
_LOOKING = Lock()
Stamp = frozenset[tuple[str, int, int]]
"""Path, time and size of each file: another file, another stamp."""


@dataclass(frozen=True, eq=False)
class Library:
    """What people are asked about: the texts in force, and the two pools that share no question."""

    dictionary: Dictionary
    practice: tuple[Question, ...]
    measure: tuple[Question, ...]


_LATELY: dict[Path, tuple[datetime, Library]] = {}
"""By project, what was there in the second in which somebody looked last."""


def library(root: Path, now: datetime) -> Library:
    """The questions that can be asked today. Raises ProjectNotFound.

    A question that cannot be read is passed over: a check says so to those who write them. Files
    are looked at once a second at most, however many people answer: one who answers looks, and the
    others wait for that one rather than look too, forty at once and each anew.
    """
    with _LOOKING:
        found = at_hand(root, now)
        if found is None:
            found = _read(root, stamp(root), now.date())
            if len(_LATELY) >= _KEPT:
                _LATELY.clear()
            _LATELY[root] = now.replace(microsecond=0), found
        return found


def at_hand(root: Path, now: datetime) -> Library | None:
    """The same, at once; None where it is time to look at the files, which takes a while."""
    second, found = _LATELY.get(root, (None, None))
    return found if second == now.replace(microsecond=0) else None


@lru_cache(maxsize=_KEPT)
def _read(root: Path, _seen: Stamp, today: date) -> Library:
    dictionary = open_state(root, today).standing.in_force
    questions = read_bank(root).questions
    return Library(
        dictionary,
        pool(questions, dictionary, "practice"),
        pool(questions, dictionary, "measure"),
    )


def stamp(root: Path) -> Stamp:
    """What tells whether any file of a project's words or questions has changed."""
    return frozenset(_files(root))


def _files(root: Path) -> Iterator[tuple[str, int, int]]:
    """Each file below the folders that are read; one that vanishes meanwhile is none."""
    folders = [str(root / name) for name in _FOLDERS]
    while folders:
        try:
            with os.scandir(folders.pop()) as found:
                for item in found:
                    if item.is_dir():
                        folders.append(item.path)
                    else:
                        told = item.stat()
                        yield item.path, told.st_mtime_ns, told.st_size
        except FileNotFoundError:
            continue
