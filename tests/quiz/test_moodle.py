"""Moodle XML, held to what Moodle's importer looks for, and read back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from lxml import etree

from lexicon.quiz.bank import read_bank
from lexicon.quiz.export import formats, sheets
from lexicon.source.load import load
from tests.quiz.exported import KINDS, SHEETS, one_line, plain
from tests.quiz.words import HOSTILE
from tests.tools import ROOT

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent / "moodle.rng"))


def _asked() -> dict[str, Any]:
    quiz = fromstring(formats()["moodle"].render(SHEETS).encode())
    asked = [item for item in quiz if item.get("type") != "category"]
    return {item.findtext("name/text", ""): item for item in asked}


def _faults(text: str) -> list[str]:
    SCHEMA.validate(etree.fromstring(text.encode()))
    return [str(fault) for fault in SCHEMA.error_log]


def test_any_text_keeps_to_the_form() -> None:
    assert _faults(formats()["moodle"].render(SHEETS)) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_our_own_questions_keep_to_the_form(language: str) -> None:
    ours = load(ROOT).dictionary
    assert ours
    made = sheets(read_bank(ROOT).questions, ours, language)
    assert len(made) == 84
    assert _faults(formats()["moodle"].render(made)) == []


def test_the_form_refuses_a_type_that_moodle_does_not_know() -> None:
    assert _faults(formats()["moodle"].render(SHEETS).replace("ordering", "sorting"))


def test_every_kind_has_a_type_of_its_own() -> None:
    types = {kind: _asked()[f"asked_{kind}"].get("type") for kind in KINDS}
    assert types == {
        "scenario": "multichoice", "choice": "multichoice", "multiple": "multichoice",
        "true_false": "truefalse", "order": "ordering", "match": "matching",
    }  # fmt: skip


def test_right_answers_carry_all_points() -> None:
    read = _asked()
    fractions = {
        answer.findtext("text"): answer.get("fraction")
        for answer in read["asked_multiple"].iter("answer")
    }
    ranks = [answer.get("fraction") for answer in read["asked_order"].iter("answer")]
    pairs = {
        item.findtext("text"): item.findtext("answer/text")
        for item in read["asked_match"].iter("subquestion")
    }
    assert fractions == {"Red": "-50", "Green": "50", "Blue": "50", "Grey": "-50"}
    assert ranks == ["1", "2", "3", "4"]
    assert pairs == {"Fire": "Red", "Grass": "Green", "Sky": "Blue", "": "Grey"}


@pytest.mark.parametrize("kind", ["scenario", "choice", "true_false"])
def test_one_answer_gets_all(kind: str) -> None:
    answers = list(_asked()[f"asked_{kind}"].iter("answer"))
    assert max(float(answer.get("fraction")) for answer in answers) == 100
    assert sum(answer.get("fraction") == "100" for answer in answers) == 1


def test_any_text_comes_back() -> None:
    read = _asked()
    for number, text in enumerate(HOSTILE):
        asked = read[f"hostile_{number}"]
        expected = plain(f"{text}?".replace("->", "-\0>")).replace("\0", "")
        assert one_line(asked.findtext("questiontext/text")) == expected
        assert len(list(asked.iter("answer"))) == 3
