"""Files that are not in UTF-8, where nobody said in what they are."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.reading import GUESSED


def _find(held: Held) -> Iterator[Found]:
    for one in faulty_lines(held, GUESSED):
        yield Found(0, "false", "", {"file": one.file, "encoding": one.told})


KIND = Kind(_find, is_fault=False)
