"""A question is answered from the columns that it names, however they stand in it."""

from __future__ import annotations

import pytest

from lexicon.audit.named import inlined, named, names_in


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("count(lexicon_row)", {"count", "lexicon_row"}),
        ('h."meets_mql" AND b.stage', {"h", "meets_mql", "AND", "b", "stage"}),
        ('"person.email" > 1', {"person.email", "1"}),
        ('"fit" = \'good\' AND "consent"', {"fit", "AND", "consent"}),
        ("'it''s \"fit\"' = \"raw.fit\"", {"raw.fit"}),
        ('"say ""hi""" || "Full name"', {'say "hi"', "Full name"}),
        ('"" || "Full name"', {"Full name"}),
        ('\'"\' = "fit" OR \'"\' = "interest"', {"fit", "OR", "interest"}),
    ],
)
def test_a_name_is_one_in_quotes_or_not_but_none_in_a_text(sql: str, expected: set[str]) -> None:
    assert names_in(sql) == expected


def test_a_column_is_made_that_is_named_or_that_one_beside_it_names() -> None:
    made = {"email": '"raw.email"', "stage": '"place" + 1', "place": "2", "fit": "3"}
    assert named('"person.email"', made) == {}
    assert named('max("stage")', made) == {"stage": '"place" + 1', "place": "2"}


def test_a_column_in_quotes_is_what_it_is_made_of_and_a_text_stays_a_text() -> None:
    made = {"timed.fit": '"fit" <> 1', "fit": "2", 'say "hi"': "3"}
    written = '"timed.fit" AND fit = \'"fit"\' OR "say ""hi"""'
    assert inlined(written, made) == '("fit" <> 1) AND fit = \'"fit"\' OR (3)'
