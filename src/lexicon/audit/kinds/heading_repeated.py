"""Headings that two columns of a file share: the first is meant, the others are renamed."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.faulty_lines import faulty_lines
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.reading import REPEATED


def _find(held: Held) -> Iterator[Found]:
    for one in faulty_lines(held, REPEATED):
        yield Found(0, "false", "", {"file": one.file, "headings": one.told})


KIND = Kind(_find, is_fault=False)
