"""The built site, search and all, holds no question that is measured, in any language."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from lexicon.languages.phrase import typeset
from lexicon.quiz.bank import read_bank
from tests.tools import ROOT

pytestmark = pytest.mark.xdist_group("real site")


def test_no_file_of_the_site_holds_a_measured_question(real_site: Path) -> None:
    asked = {
        spelt
        for question in read_bank(ROOT).questions
        if question.use == "measure"
        for language, text in question.text.items()
        for spelt in (text.strip(), typeset(language, text.strip()))
    }
    files = [path for path in real_site.rglob("*") if path.suffix in (".html", ".json", ".xml")]
    said = "\n".join(html.unescape(path.read_text("utf-8")) for path in files)
    assert len(asked) > 100
    assert {text for text in asked if text in said} == set()
