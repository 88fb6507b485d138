"""What the quoting functions write is one literal, one key, one comment, whatever the text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from lexicon.targets.block_comment import block_comment
from lexicon.targets.typescript.quoting import key, literal, prose
from tests.targets.hostile import hostile_texts


@given(hostile_texts())
def test_a_literal_is_read_back_as_the_same_text(text: str) -> None:
    assert json.loads(literal(text)) == text


@given(hostile_texts())
def test_a_literal_shows_every_sign_it_holds(text: str) -> None:
    assert literal(text).isprintable()


@given(hostile_texts())
def test_a_comment_ends_only_at_its_end(text: str) -> None:
    written = block_comment([prose(text)], 2)
    assert written.startswith("/**")
    assert written.find("*/") == len(written) - 2


@pytest.mark.parametrize(
    ("name", "written"),
    [("fr", "fr"), ("pt-BR", '"pt-BR"'), ("__proto__", '["__proto__"]'), ('a"b', '"a\\"b"')],
)
def test_a_key_is_quoted_where_it_must_be(name: str, written: str) -> None:
    assert key(name) == written


def test_a_long_comment_stays_within_a_hundred_columns() -> None:
    lines = block_comment(["word " * 60, "@deprecated since 1.0.0"], 2).split("\n")
    assert max(map(len, lines)) <= 100
    assert lines[-2:] == ["   * @deprecated since 1.0.0", "   */"]
