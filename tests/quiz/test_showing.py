"""Before the answer nothing tells the key, and an attempt always looks the same."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from lexicon.quiz.bank import read_bank
from lexicon.quiz.generate import generated
from lexicon.quiz.question import Question
from lexicon.quiz.revision import key_digest, revision
from lexicon.quiz.shown import show
from lexicon.source.load import load
from tests.quiz.words import PARTS, dictionary, question

ROOT = Path(__file__).parents[2]
WORDS = dictionary()
OURS = load(ROOT).dictionary


def _sent(asked: Question, language: str, seed: str) -> str:
    assert OURS
    shown = dataclasses.asdict(show(asked, OURS, language, seed))
    return json.dumps(shown, ensure_ascii=False, sort_keys=True)


def test_no_explanation_leaves_with_a_question() -> None:
    assert OURS
    for asked in (*read_bank(ROOT).questions, *generated(OURS)):
        for language in OURS.languages:
            sent = _sent(asked, language, "seed")
            told = [
                asked.explanation.get(language, ""),
                *(t.get(language, "") for t in asked.feedback.values()),
            ]
            assert [
                text for text in told if text and json.dumps(text, ensure_ascii=False)[1:-1] in sent
            ] == []


def _rekeyed(kind: str) -> dict[str, Any]:
    other: dict[str, dict[str, Any]] = {
        "choice": {"key": "red"},
        "multiple": {"key": ["red"]},
        "true_false": {"key": True},
        "match": {"key": {"fire": "blue", "grass": "red", "sky": "green"}},
        "scenario": {"record": {"score": 5}},
    }
    return other[kind] | {"feedback": {}, "explanation": {}}


@pytest.mark.parametrize("kind", sorted(PARTS.keys() - {"order"}))
def test_what_is_shown_is_the_same_whichever_the_key(kind: str) -> None:
    one = show(question(kind), WORDS, "en", "seed")
    other = show(question(kind, **_rekeyed(kind)), WORDS, "en", "seed")
    assert one == other


def test_the_order_to_find_never_lies_ready() -> None:
    for seed in map(str, range(200)):
        shown = show(question("order"), WORDS, "en", seed)
        assert [part.id for part in shown.options] != ["lead", "mql", "sal", "sql"]


def test_an_attempt_looks_the_same_in_every_language() -> None:
    english = show(question("choice"), WORDS, "en", "seed")
    french = show(question("choice"), WORDS, "fr", "seed")
    assert [part.id for part in english.options] == [part.id for part in french.options]
    assert english.options != french.options


def test_every_place_is_as_likely() -> None:
    first = Counter(
        show(question("choice"), WORDS, "en", str(seed)).options[0].id for seed in range(2000)
    )
    assert all(400 < count < 600 for count in first.values())


def test_a_scale_keeps_its_order() -> None:
    shown = show(question("scenario", options=["sql", "mql", "sal", "lead"]), WORDS, "en", "seed")
    assert [part.id for part in shown.options] == ["lead", "mql", "sal", "sql"]


def test_a_revision_is_of_what_is_asked() -> None:
    asked = question("choice")
    assert revision(asked) == revision(question("choice", use="measure", form="b"))
    assert revision(asked) != revision(question("choice", key="red", feedback={}))
    assert revision(asked) != revision(question("choice", text={"en": "Asked again?"}))


def test_the_order_of_items_is_part_of_a_revision() -> None:
    turned = question("order", items={"mql": {}, "lead": {}, "sal": {}, "sql": {}})
    assert revision(question("order")) != revision(turned)


def test_a_key_has_a_name_of_its_own() -> None:
    assert key_digest(("mql",)) != key_digest(("sal",))
