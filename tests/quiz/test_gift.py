"""GIFT, read back by a parser of another maker."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lexicon.quiz.export import formats
from tests.quiz.exported import KINDS, SHEETS, plain
from tests.quiz.words import HOSTILE
from tests.tools import ROOT, run_node


@pytest.fixture(scope="module")
def gift(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    file = tmp_path_factory.mktemp("gift") / "quiz.gift"
    file.write_text(formats()["gift"].render(SHEETS), encoding="utf-8")
    done = run_node(ROOT / "tests" / "node" / "read_gift.cjs", str(file))
    assert done.returncode == 0, done.stderr
    (read,) = json.loads(done.stdout)
    return {item["title"]: item for item in read if item["type"] != "Category"}


def test_gift_has_the_types_that_were_meant(gift: dict[str, dict[str, Any]]) -> None:
    types = {kind: gift[f"asked_{kind}"]["type"] for kind in KINDS}
    assert types == {
        "scenario": "MC", "choice": "MC", "multiple": "MC", "true_false": "TF",
        "order": "Matching", "match": "Matching",
    }  # fmt: skip


def test_gift_has_the_right_answers(gift: dict[str, dict[str, Any]]) -> None:
    right = [item["text"]["text"] for item in gift["asked_choice"]["choices"] if item["isCorrect"]]
    weights = {item["text"]["text"]: item["weight"] for item in gift["asked_multiple"]["choices"]}
    assert right == ["Green"]
    assert weights == {"Red": -50, "Green": 50, "Blue": 50, "Grey": -50}
    assert gift["asked_true_false"]["isTrue"] is False


def test_gift_numbers_what_is_to_be_ordered(gift: dict[str, dict[str, Any]]) -> None:
    pairs = gift["asked_order"]["matchPairs"]
    assert [item["subanswer"] for item in pairs] == ["1", "2", "3", "4"]
    assert formats()["gift"].lacks == ("order",)


def test_gift_says_why(gift: dict[str, dict[str, Any]]) -> None:
    said = {item["text"]["text"]: item["feedback"] for item in gift["asked_choice"]["choices"]}
    assert said["Red"]["text"] == "Not red"
    assert gift["asked_match"]["globalFeedback"]["text"].startswith("Because.")


def test_gift_survives_any_text(gift: dict[str, dict[str, Any]]) -> None:
    for number, text in enumerate(HOSTILE):
        read = gift[f"hostile_{number}"]
        assert read["type"] == "MC"
        assert read["stem"]["text"] == plain(f"{text}?")
        expected = {plain(f"{text} {place}") for place in range(3)}
        assert {item["text"]["text"] for item in read["choices"]} == expected
