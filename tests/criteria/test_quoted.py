"""Names and values are quoted for DuckDB as sqlglot quotes them, and DuckDB reads them back."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lexicon.criteria.sql.dialects import NotInSql
from lexicon.criteria.sql.quoted import quoted_name, quoted_value
from lexicon.criteria.sql.texts import literal_text, name_text
from lexicon.model.scalars import Scalar

SIGNS = st.characters(codec="utf-8", exclude_characters="\0")
TEXTS = st.text(SIGNS) | st.text(st.sampled_from("'\"\\\n\t;-- /*e{$%é•"))
THOUSANDTHS = st.integers(-(10**9), 10**9).map(lambda one: one / 1000 or 0.5)
NUMBERS = st.integers(-(2**62), 2**62) | THOUSANDTHS


@given(TEXTS.filter(bool))
def test_a_name_is_quoted_as_sqlglot_does(name: str) -> None:
    assert quoted_name(name) == name_text(name, "duckdb")


@given(TEXTS | NUMBERS | st.booleans())
def test_a_value_is_quoted_as_sqlglot_does(value: Scalar) -> None:
    assert quoted_value(value) == literal_text(value, "duckdb")


@pytest.mark.parametrize("text", ["", "l'année", '"', "\\", "a\\'b", "\n", "$$; --", "É•'"])
def test_the_engine_reads_a_text_and_a_name_back(text: str) -> None:
    with duckdb.connect() as opened:
        opened.execute(f"SELECT {quoted_value(text)} AS {quoted_name(text or 'empty')}")
        assert [column[0] for column in opened.description or ()] == [text or "empty"]
        assert opened.fetchall() == [(text,)]


def test_a_text_with_nul_is_refused() -> None:
    with pytest.raises(NotInSql):
        quoted_value("a\0b")
