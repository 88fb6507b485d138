"""Numbers, lists, durations and typography in French and English."""

from __future__ import annotations

import pytest

from lexicon.languages.phrase import duration, form, listed, plural, scalar, typeset

NARROW, NO_BREAK = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [("en", 0, "many"), ("en", 1, "one"), ("en", 2, "many"), ("fr", 0, "one"), ("fr", 2, "many")],
)
def test_zero_is_singular_in_french_only(language: str, number: int, expected: str) -> None:
    assert plural(language, number, "one", "many") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1 h", "1 hour"),
        ("en", "24 h", "24 hours"),
        ("fr", "30 min", "30 minutes"),
        ("fr", "1 d", "1 jour"),
        ("fr", "3 w", "3 semaines"),
    ],
)
def test_a_duration_is_spoken(language: str, text: str, expected: str) -> None:
    assert duration(language, text) == expected


@pytest.mark.parametrize(("number", "said"), [(1, "une liste"), (2, "des listes")])
def test_a_sentence_may_have_a_form_for_one_and_for_many(number: int, said: str) -> None:
    assert form("fr", {"one": "une liste", "many": "des listes"}, number) == said
    assert form("fr", "toujours", None) == "toujours"


def test_lists_end_with_and_or_or() -> None:
    assert listed("en", ["a", "b", "c"]) == "a, b and c"
    assert listed("fr", ["a", "b"], "or") == "a ou b"
    assert listed("fr", ["a"]) == "a"
    assert listed("fr", []) == ""


def test_values_are_spoken() -> None:
    assert (scalar("fr", True), scalar("en", False)) == ("oui", "no")
    assert (scalar("fr", 12.5), scalar("en", 12.5)) == ("12,5", "12.5")
    assert (scalar("fr", 3), scalar("fr", "texte")) == ("3", "texte")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un MQL ?", f"Un MQL{NARROW}?"),
        ("Attention !", f"Attention{NARROW}!"),
        ("Ceci : cela ; et", f"Ceci{NO_BREAK}: cela{NARROW}; et"),
        ("20 %", f"20{NARROW}%"),
        ("L'accord", "L\u2019accord"),
        ('Dites "MQL".', f"Dites «{NO_BREAK}MQL{NO_BREAK}»."),
        ("Dites « MQL ».", f"Dites «{NO_BREAK}MQL{NO_BREAK}»."),
        ("à 12:30", "à 12:30"),
        ("voir https://example.com/a?b:c ici", "voir https://example.com/a?b:c ici"),
        ("le code `a : b ?`", "le code `a : b ?`"),
    ],
)
def test_french_has_its_own_spaces_and_quotation_marks(text: str, expected: str) -> None:
    assert typeset("fr", text) == expected


def test_english_keeps_its_spaces() -> None:
    assert typeset("en", "Why? \"So\" it's 'x'.") == "Why? “So” it’s 'x'."


def test_typesetting_twice_changes_nothing_more() -> None:
    text = 'L\'avis : "oui" ? « x » à 20 % !'
    assert typeset("fr", typeset("fr", text)) == typeset("fr", text)


@pytest.mark.parametrize("sign", [(":", "\u00a0"), (";", "\u202f"), ("?", "\u202f")])
def test_a_sign_stays_with_the_code_before_it(sign: tuple[str, str]) -> None:
    mark, space = sign
    assert typeset("fr", f"écrivez `x: y` {mark} voilà") == f"écrivez `x: y`{space}{mark} voilà"
