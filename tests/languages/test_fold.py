"""Two spellings that people take for the same word become equal."""

from __future__ import annotations

import pytest

from lexicon.languages.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lead qualifié", "lead  QUALIFIE"),
        ("Cœur", "coeur"),
        ("l’opportunité", "L'Opportunité"),
        (" Étape ", "étape"),
        ("Straße", "STRASSE"),
        ("e\u0301", "é"),
    ],
)
def test_case_accents_and_spaces_make_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_words_stay_different() -> None:
    assert fold("SQL") != fold("SAL")
