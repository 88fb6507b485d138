"""Texts as targets write them: in one line, one sentence after the other."""

from __future__ import annotations

import pytest

from lexicon.targets.texts import instead, sentence, shown


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n b\u00a0c", "a b c"),
        ("a\u202eb\x01\ufeff\xadc", "abc"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("می\u200cخواهد", "می\u200cخواهد"),
    ],
)
def test_what_does_not_show_is_left_out_but_joiners(text: str, line: str) -> None:
    assert shown(text) == line


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("too vague", "too vague."),
        ("Too vague.", "Too vague."),
        ("« Trop vague ! »", "« Trop vague ! »"),
        ("曖昧でした。", "曖昧でした。"),
        ("", ""),
    ],
)
def test_a_sentence_ends_once(text: str, whole: str) -> None:
    assert sentence(text) == whole


@pytest.mark.parametrize(
    ("reason", "names", "said"),
    [
        ("too vague", ["NEW"], "too vague. Use NEW instead."),
        ("Too vague.", ["A", "B"], "Too vague. Use A or B instead."),
        ("too vague", [], "too vague"),
        ("", ["NEW"], "Use NEW instead."),
    ],
)
def test_what_to_use_instead_follows_the_reason(reason: str, names: list[str], said: str) -> None:
    assert instead(reason, names) == said
