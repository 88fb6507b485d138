"""One person is one, however their name was typed or copied."""

from __future__ import annotations

import re

import duckdb
from hypothesis import example, given
from hypothesis import strategies as st

from lexicon.audit.column import Column
from lexicon.audit.mapping import Person
from lexicon.audit.person import person_columns

SIGNS = "aAéÉ- \t\n\r\xa0\u202f"
FOLDED = person_columns(Person(), {"name": Column("name")})["person.name"]


@given(st.text(SIGNS, max_size=8))
@example("Ada\xa0\xa0A")
@example("ada a\x1f")
@example("\u2003ÉA\x0b")
@example("\n")
def test_case_accents_and_surplus_blanks_tell_nobody_apart(text: str) -> None:
    with duckdb.connect() as opened:
        row = opened.execute(f"SELECT {FOLDED} FROM (SELECT ? AS name)", [text]).fetchone()
    spaced = re.sub("[ \t\n\r\xa0\u202f]+", " ", text.strip())
    assert row == (spaced.lower().replace("é", "e") or None,)
