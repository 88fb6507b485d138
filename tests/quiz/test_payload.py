"""A question that was asked can be graded for ever, as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.quiz.bank import read_bank
from lexicon.quiz.generate import generated
from lexicon.quiz.payload import payload, question_from
from lexicon.quiz.revision import revision
from tests.quiz.words import PARTS, dictionary, question

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("kind", sorted(PARTS))
def test_a_question_that_was_kept_is_the_same(kind: str) -> None:
    kept = question_from(payload(question(kind)))
    assert kept == question(kind)
    assert kept.key(dictionary()) == question(kind).key(dictionary())


def test_all_written_and_made_ones_keep_their_revision() -> None:
    asked = (*read_bank(ROOT).questions, *generated(dictionary()))
    kept = [question_from(payload(item)) for item in asked]
    assert [revision(item) for item in kept] == [revision(item) for item in asked]


def test_the_right_order_is_kept() -> None:
    turned = question("order", items={"sql": {}, "lead": {}, "sal": {}, "mql": {}})
    assert question_from(payload(turned)).key(dictionary()) == ("sql", "lead", "sal", "mql")
