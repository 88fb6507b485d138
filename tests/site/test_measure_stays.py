"""What is measured never leaves the server before it is answered: nothing of it is on the site."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from lexicon.quiz.bank import read_bank
from lexicon.quiz.question import Question
from tests.tools import ROOT

SHORTEST = 25
"""Signs of a sentence that stands nowhere by chance."""


@pytest.fixture(scope="module")
def measured() -> list[Question]:
    return [item for item in read_bank(ROOT).questions if item.use == "measure"]


def bare(text: str) -> str:
    """Words alone: no tags, no typography, no signs."""
    untagged = re.sub(r"<[^>]*>", "", html.unescape(text))
    return re.sub(r"\W+", " ", untagged).casefold()


def sentences(question: Question) -> list[str]:
    """Every text, reason and explanation in every language; options may be the words themselves."""
    told = [question.text, *question.feedback.values(), question.explanation]
    texts = [bare(text).strip() for translations in told for text in translations.values()]
    return [text for text in texts if len(text) >= SHORTEST]


@pytest.fixture(scope="module")
def wanted(measured: list[Question]) -> dict[str, str]:
    """The sentences of the questions that the dictionary and the guides do not say themselves."""
    sources = [*(ROOT / "dictionary").rglob("*.yaml"), *(ROOT / "docs").rglob("*.md")]
    public = "".join(bare(file.read_text("utf-8")) for file in sources)
    return {text: item.id for item in measured for text in sentences(item) if text not in public}


def read(file: Path) -> str:
    text = file.read_text("utf-8")
    if file.suffix == ".json":
        text = json.dumps(json.loads(text), ensure_ascii=False)
    return bare(text)


def test_no_file_of_the_site_holds_a_measure_question_its_key_or_its_explanation(
    real_site: Path, measured: list[Question], wanted: dict[str, str]
) -> None:
    shown = {".html", ".json", ".xml", ".md", ".txt", ".js", ".yaml", ".yml"}
    files = [file for file in sorted(real_site.rglob("*")) if file.suffix in shown]
    pages = {file.relative_to(real_site).as_posix(): read(file) for file in files}
    assert {"index.html", "fr/index.html", "search/search_index.json"} <= {*pages}
    told = "".join(pages.values())
    assert [(wanted[text], text) for text in sorted(wanted) if text in told] == []
    assert {item.id for item in measured} == {*wanted.values()}
    assert len(wanted) > 4 * len(measured)


def test_what_is_searched_for_would_be_found(measured: list[Question]) -> None:
    text = measured[0].text["fr"]
    page = f"<p>{html.escape(text).replace(' ', ' <b></b>', 1)}</p>"
    assert bare(text).strip() in bare(page)
