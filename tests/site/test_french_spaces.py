"""Pages written by hand in French have the spaces that `typeset` sets: no line begins with ":"."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lexicon.languages.phrase import typeset
from tests.tools import ROOT

PAGES = sorted(page for page in (ROOT / "docs/fr").glob("*.md") if page.stem != "index")
_NOT_PROSE = re.compile(
    r"\A---\n.*?\n---\n"  # front matter
    r"|^ *```.*?^ *```$"  # a block of code
    r"|`[^`\n]*`"  # code within a line
    r"|\]\([^)]*\)|https?://\S+"  # addresses
    r"|\{[:#.][^}\n]*\}"  # attributes
    r"|<[^>\n]+>"  # tags
    r"|^\|[-|: ]+\|$",  # the rule below a table's headings
    re.DOTALL | re.MULTILINE,
)


def _prose(page: Path) -> str:
    """The page's own sentences; what is not prose is one letter, so that spaces beside it count."""
    return _NOT_PROSE.sub("x", page.read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_signs_have_the_spaces_that_do_not_break(page: Path) -> None:
    lines = _prose(page).split("\n")
    assert [line for line in lines if typeset("fr", line) != line] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_numbers_stay_with_their_thousands_and_hours(page: Path) -> None:
    assert re.findall(r"\d (?:\d{3}|h|min)\b.*", _prose(page)) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_line_of_the_file_begins_with_a_sign_or_ends_with_an_opening_one(page: Path) -> None:
    assert re.findall(r"^ *[:;!?»%€].*|.*«$", _prose(page), re.MULTILINE) == []
