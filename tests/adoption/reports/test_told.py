"""The reports in words and in every format: what heads read, and nobody's name."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import pytest
from lxml import etree

from lexicon.adoption import formats
from lexicon.adoption.telling.document import Document, Heading, Picture, Quote, Sentence
from lexicon.adoption.telling.format import Format
from lexicon.adoption.telling.gathering import Asked, gathered
from lexicon.adoption.telling.report import report_named, report_names
from lexicon.adoption.telling.tell import told
from lexicon.plugins import load_one, module_names
from tests.adoption.believable import TEAMS, Firm, our_dictionary, our_questions
from tests.adoption.reports.conftest import made, scene

REPORTS = ("agreement", "confusion", "contest", "items", "report", "trend")


def _told(firm: Firm, name: str, language: str = "en", **asked: Any) -> tuple[Any, Document]:
    figures = made(firm.store, name, **asked)
    return figures, report_named(name).tell(figures, scene(language))


def _texts(document: Document) -> list[str]:
    return [
        block.text for block in document.blocks if isinstance(block, Heading | Sentence | Quote)
    ]


def _printed(figures: Any, document: Document, form: str) -> str:
    return load_one(formats, form, "FORMAT", Format).render(figures, document)


def test_every_report_is_one_file() -> None:
    assert report_names() == REPORTS
    assert module_names(formats) == ("csv", "html", "json", "text")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", REPORTS)
def test_no_format_of_a_report_names_a_person(firm: Firm, name: str, language: str) -> None:
    figures, document = _told(firm, name, language)
    people = [f"{team}-{at}" for team, number in TEAMS.items() for at in range(number)]
    for form in module_names(formats):
        printed = _printed(figures, document, form)
        assert [person for person in people if person in printed] == []


@pytest.mark.parametrize("name", REPORTS)
def test_json_is_json_and_csv_has_rows_of_one_width(firm: Firm, name: str) -> None:
    figures, document = _told(firm, name)
    json.loads(_printed(figures, document, "json"))
    rows = list(csv.reader(StringIO(_printed(figures, document, "csv"))))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


class _Outline(HTMLParser):
    """Ids, and tags that must not be there."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.styled: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if "style" in given:
            self.styled.append(tag)


@pytest.mark.parametrize("name", REPORTS)
def test_a_page_stands_alone_and_every_picture_has_its_table(firm: Firm, name: str) -> None:
    figures, document = _told(firm, name, "fr")
    page = _printed(figures, document, "html")
    outline = _Outline()
    outline.feed(page)
    assert not outline.tags & {"script", "link", "img", "iframe"}
    assert outline.styled == []
    assert len(outline.ids) == len(set(outline.ids))
    assert page.count('role="img"') == page.count("<details>") == page.count("</desc>")


@pytest.mark.parametrize("name", ["confusion", "report", "trend"])
def test_every_picture_is_well_formed(firm: Firm, name: str) -> None:
    _, document = _told(firm, name)
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    assert pictures
    for picture in pictures:
        assert etree.fromstring(picture.svg).get("role") == "img"
        assert picture.twin.rows


def test_the_team_report_says_k_of_n_and_who_did_not_answer(firm: Firm) -> None:
    figures, document = _told(firm, "report")
    sal = next(c for c in figures.cells if (c.entry, c.team) == ("stage/sal", "marketing"))
    assert (sal.people, sal.members, sal.high_of_all) == (8, 9, sal.high + 1)
    picture = next(block for block in document.blocks if isinstance(block, Picture))
    assert picture.twin.rows[0][:2] == ("Lead", "Marketing")
    assert "(1 did not answer)" in picture.twin.rows[0][3]


def test_confusion_is_told_in_sentences(firm: Firm) -> None:
    _, english = _told(firm, "confusion", wave="w1")
    _, french = _told(firm, "confusion", "fr", wave="w1")
    assert any(
        text.startswith("A SAL taken for an SQL: Sales in ")
        and " of 16 answers, Marketing in " in text
        for text in _texts(english)
    )
    assert any(
        text.startswith("Un SAL pris pour un SQL\u00a0: Commerce, ")
        and "\u202f; Marketing, " in text
        for text in _texts(french)
    )


def test_a_trend_tells_what_the_same_people_learnt(firm: Firm) -> None:
    figures, document = _told(firm, "trend")
    assert [one.entry for one in figures] == ["stage/lead", "stage/mql", "stage/sal", "stage/sql"]
    assert all(learnt.people == 8 for one in figures for learnt in one.learnt)
    told = [text for text in _texts(document) if "the 8 people in both waves 1 and 2" in text]
    assert len(told) == 8


def test_agreement_leads_with_the_cases_that_divide(firm: Firm) -> None:
    _, document = _told(firm, "agreement", wave="w1")
    assert _texts(document)[0] == "The 3 cases that divide you"
    links = [link for b in document.blocks if isinstance(b, Sentence) for link in b.links]
    assert "/app/edit/stage/sql" in {link.href for link in links}


def test_items_say_how_many_people_a_coefficient_needs(firm: Firm) -> None:
    figures, document = _told(firm, "items")
    assert len(figures.questions) == 12
    assert figures.kr20 is None
    assert any("KR-20" in text for text in _texts(document))


@pytest.mark.parametrize("name", REPORTS)
def test_an_empty_store_is_told_in_one_sentence(empty: Firm, name: str) -> None:
    _, document = told(name, gathered(empty.store, our_dictionary()), scene())
    assert [text.startswith("No wave ") for text in _texts(document)] == [True]


def test_too_few_people_are_told_how_many_are_missing(empty: Firm) -> None:
    empty.staffed({"marketing": 3, "sales": 3})
    empty.wave(["marketing-0", "sales-0", "sales-1"], ("stage/sal",))
    figures, document = _told(empty, "report")
    assert [cell.missing for cell in figures.cells] == [4, 3]
    picture = next(block for block in document.blocks if isinstance(block, Picture))
    assert [row[2] for row in picture.twin.rows] == [
        "4 more answers needed",
        "3 more answers needed",
    ]


def test_teams_far_apart_differ_even_where_a_count_would_tell_what_each_did(empty: Firm) -> None:
    teams = {"marketing": 6, "sales": 6}
    empty.staffed(teams)
    empty.wave([f"{team}-{at}" for team in teams for at in range(6)], ("stage/sal",))
    figures, document = _told(empty, "report")
    (one,) = figures.differences
    assert (one.value, one.interval, one.differ, one.better) == (None, None, True, "marketing")
    assert "SAL: Marketing knows it better than Sales." in _texts(document)


def test_a_case_is_told_as_it_was_asked_whatever_became_of_it_since(firm: Firm) -> None:
    today = {
        one.id: one.model_copy(update={"text": {"en": "Rewritten."}}) for one in our_questions()
    }
    sources = gathered(firm.store, our_dictionary(), Asked("w1"))
    _, as_asked = told("agreement", sources, scene())
    _, since = told("agreement", sources, replace(scene(), questions=today))
    _, forgotten = told("agreement", sources, replace(scene(), questions={}))
    assert "Rewritten." not in _texts(as_asked)
    assert _texts(since) == _texts(forgotten) == _texts(as_asked)
