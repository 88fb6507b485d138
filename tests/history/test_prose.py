"""Prose is compared word by word, and nothing of it is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lexicon.history.prose import Piece, excerpt, laid_out, tokens, word_diff

TEXTS = st.text(alphabet="ab 1,.é\n", max_size=30)


@given(before=TEXTS, after=TEXTS)
def test_the_pieces_make_up_both_texts(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert "".join(it.text for it in pieces if it.case != "added") == before
    assert "".join(it.text for it in pieces if it.case != "removed") == after


@given(text=TEXTS)
def test_the_tokens_make_up_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


def test_one_word_changed_is_one_word_removed_and_one_added() -> None:
    assert word_diff("A score of 20 points.", "A score of 30 points.") == (
        Piece("kept", "A score of "),
        Piece("removed", "20"),
        Piece("added", "30"),
        Piece("kept", " points."),
    )


def test_two_sentences_with_only_blanks_in_common_are_told_whole() -> None:
    assert word_diff("The tool counted it.", "Everybody already said so.") == (
        Piece("removed", "The tool counted it"),
        Piece("added", "Everybody already said so"),
        Piece("kept", "."),
    )


def test_long_stretches_that_stayed_are_cut() -> None:
    words = " ".join(f"w{number}" for number in range(40))
    shown = excerpt(word_diff(f"{words} old {words}", f"{words} new {words}"), words=2)
    assert "".join(piece.text for piece in shown) == "…w38 w39 oldnew w0 w1…"


def test_lines_are_laid_out_anew_and_paragraphs_kept() -> None:
    assert laid_out("one\ntwo  three\n\nfour\n") == "one two three ¶ four"
