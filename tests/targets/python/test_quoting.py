"""Python reads back what the quoting functions wrote."""

from __future__ import annotations

import ast
import re

from hypothesis import given
from hypothesis import strategies as st

from lexicon.targets.python.quoting import Paragraph, docstring, literal, literals
from tests.targets.hostile import hostile_texts


@given(hostile_texts())
def test_a_literal_is_read_back_as_the_same_text(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text


@given(hostile_texts())
def test_a_literal_shows_every_sign_it_holds(text: str) -> None:
    assert literal(text).isprintable()


@given(st.lists(hostile_texts(), max_size=3))
def test_literals_are_read_back_as_the_same_texts(texts: list[str]) -> None:
    assert ast.literal_eval(literals(texts)) == tuple(texts)


@given(st.lists(hostile_texts(), min_size=1, max_size=3), st.sampled_from([0, 4]))
def test_a_docstring_is_read_back_as_the_same_words(texts: list[str], indent: int) -> None:
    written = docstring([Paragraph(text) for text in texts], indent)
    tree = ast.parse(f"class Some:\n    {written}\n" if indent else written)
    read = ast.get_docstring(tree.body[0] if indent else tree, clean=False)  # type: ignore[arg-type]
    assert read is not None
    assert _words(read) == [word for text in texts for word in _words(text)]


def test_a_docstring_sets_a_directive_apart() -> None:
    paragraphs = [Paragraph("A word."), Paragraph("Nobody used it.", ".. deprecated:: 1.2.0")]
    expected = '"""A word.\n\n    .. deprecated:: 1.2.0\n       Nobody used it.\n    """'
    assert docstring(paragraphs, 4) == expected


def test_a_docstring_stays_within_a_hundred_columns() -> None:
    lines = docstring([Paragraph("word " * 60)], 4).split("\n")
    assert max(map(len, lines)) <= 100
    assert len(lines) > 3


@given(st.integers(80, 110))
def test_a_line_that_would_be_full_is_broken(length: int) -> None:
    lines = docstring([Paragraph(("word " * 30)[:length].strip())], 0).split("\n")
    assert max(map(len, lines)) <= 100
    assert len(lines) != 2


def _words(text: str) -> list[str]:
    """Words between the spaces at which lines are wrapped; other spaces are kept as they are."""
    return [word for word in re.split(r"[ \t\n\r\f\v]+", text) if word]
