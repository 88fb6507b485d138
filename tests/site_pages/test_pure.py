"""Pages depend on the dictionary and on nothing else."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from tempfile import gettempdir

import pytest

from lexicon.model.dictionary import Dictionary
from lexicon.site.publish import pages_of
from tests.site_pages.chronicled import all_pages
from tests.site_pages.samples import converted, sample
from tests.tools import ROOT

BLOCK = re.compile(r"^(#{1,2} .+ \{#[a-z0-9_-]+\}|<[a-z]+ class=\"lx-[^\n]*)$")


@pytest.fixture(params=["en", "fr", "en, with a past", "fr, with a past"])
def pages(request: pytest.FixtureRequest) -> dict[str, str]:
    language, _, past = request.param.partition(", ")
    made = all_pages(language) if past else pages_of(sample(), language)
    return {path: text for path, text in made.items() if path.endswith(".md")}


def test_the_same_dictionary_gives_the_same_bytes() -> None:
    again = Dictionary(sample().manifest, dict(sample().entries))
    assert pages_of(sample(), "fr") == pages_of(again, "fr")


def test_both_languages_have_the_same_pages() -> None:
    assert pages_of(sample(), "en").keys() == pages_of(sample(), "fr").keys()
    assert all_pages("en").keys() == all_pages("fr").keys()


def test_no_page_knows_where_or_when_it_was_made(pages: dict[str, str]) -> None:
    today = datetime.now(UTC).date().isoformat()
    marks = (str(ROOT), str(Path.home()), gettempdir(), today)
    assert [path for path, text in pages.items() if any(mark in text for mark in marks)] == []


def test_a_page_is_headings_and_blocks_of_ours_alone(pages: dict[str, str]) -> None:
    """What begins otherwise would be parsed as Markdown: slow, and at the mercy of the text."""
    strange = {
        f"{path}: {piece.splitlines()[0]}"
        for path, text in pages.items()
        for piece in re.split(r"\n{2,}", text.split("\n---\n\n", maxsplit=1)[1].strip())
        if not BLOCK.match(piece.splitlines()[0])
    }
    assert strange == set()


def test_no_id_stands_twice_on_a_page(pages: dict[str, str]) -> None:
    counted = {path: Counter(converted(text).xpath("//@id")) for path, text in pages.items()}
    twice = {f"{path}: {name}" for path, ids in counted.items() for name in ids if ids[name] > 1}
    assert twice == set()
