"""The guide to reading a page names its parts as the page does, in the order of the page."""

from __future__ import annotations

import re

import pytest

from lexicon.quiz.bank import read_bank
from lexicon.site.publish import pages_of
from tests.site_pages.chronicled import MQL, past
from tests.site_pages.samples import converted, words
from tests.tools import ROOT


def _parts(language: str) -> list[str]:
    """Headings of the page of a stage that has every part; a proposed change comes before them."""
    questions = read_bank(ROOT).questions
    pages = pages_of(past().standing.in_force, language, past(), questions)
    headings = [words(heading) for heading in converted(pages[MQL]).iter("h2")]
    return headings[1:]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_guide_names_all_parts_of_the_page_of_a_stage_in_their_order(language: str) -> None:
    guide = (ROOT / "docs" / language / "reading.md").read_text("utf-8")
    named = re.findall(r"^\d+\. \*\*(.+?)\*\*", guide, re.MULTILINE)
    assert named == _parts(language)
