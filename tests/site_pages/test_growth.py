"""Writing the pages takes work in proportion to the dictionary, not to its square."""

from __future__ import annotations

import cProfile
import pstats
from pathlib import Path

from benchmarks.make_dictionary import write
from lexicon.history.chronicle import Chronicle, chronicle
from lexicon.model.dictionary import Dictionary
from lexicon.site.publish import pages_of
from lexicon.source.load import load
from tests.grown import changed_thrice


def test_four_times_the_entries_are_about_four_times_the_work(tmp_path: Path) -> None:
    small, large = (_made(number, tmp_path / str(number)) for number in (100, 400))
    pages_of(small, "en")  # templates and words are read once
    assert _calls(large) < 4.6 * _calls(small)


def test_so_it_is_where_everything_has_a_past(tmp_path: Path) -> None:
    small, large = (
        chronicle(changed_thrice(number, tmp_path / str(number))) for number in (100, 400)
    )
    pages_of(small.standing.in_force, "en", small)
    assert _calls(large.standing.in_force, large) < 4.6 * _calls(small.standing.in_force, small)


def _made(number: int, folder: Path) -> Dictionary:
    write(number, folder)
    dictionary = load(folder).dictionary
    assert dictionary is not None
    return dictionary


def _calls(dictionary: Dictionary, past: Chronicle | None = None) -> int:
    profile = cProfile.Profile()
    profile.runcall(pages_of, dictionary, "en", past)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # no stub has it
