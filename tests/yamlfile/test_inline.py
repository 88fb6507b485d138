"""What is written on one line is read back as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lexicon.yamlfile.inline import inline
from lexicon.yamlfile.read import read


@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    assert read(f"a: {inline(text)}".encode()).data == {"a": text}
    assert read(f"a: {{b: {inline(text)}, c: 1}}".encode()).data == {"a": {"b": text, "c": 1}}


@pytest.mark.parametrize(
    "text", ["no", "Oui", "NULL", "true", "014", "12", "1:30", "a: b", "- a", ""]
)
def test_what_yaml_takes_for_something_else_is_quoted(text: str) -> None:
    assert inline(text) == f'"{text}"'
    assert yaml.safe_load(inline(text)) == text


def test_ordinary_words_need_no_quotation_marks() -> None:
    assert inline("Lead qualifié par le marketing") == "Lead qualifié par le marketing"
    assert inline({"who": "sales", "when": "24 h"}) == "{who: sales, when: 24 h}"
    assert inline(["a", 1, 2.5, True]) == "[a, 1, 2.5, true]"
