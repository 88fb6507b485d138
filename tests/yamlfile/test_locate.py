"""A value's place is found again from the keys that lead to it."""

from __future__ import annotations

import pytest

from lexicon.findings import Keys
from lexicon.yamlfile.locate import Locator

RAW = b"""# a comment
id: mql
names:
  en: {label: Lead, synonyms: [a, b]}
  fr:
    label: Lead
related:
  - to: stage/sal
    as: see_also
  - {to: stage/sql}
1: one
"""
PLACES: dict[Keys, tuple[int, int]] = {
    (): (1, 1),
    ("id",): (2, 5),
    ("names",): (3, 1),
    ("names", "en"): (4, 7),
    ("names", "en", "label"): (4, 15),
    ("names", "en", "synonyms", 1): (4, 35),
    ("names", "fr"): (5, 3),
    ("names", "fr", "label"): (6, 12),
    ("related", 0): (8, 5),
    ("related", 0, "as"): (9, 9),
    ("related", 1, "to"): (10, 10),
    ("1",): (11, 4),
}


@pytest.mark.parametrize("keys", PLACES)
def test_a_value_has_its_place(keys: Keys) -> None:
    assert Locator(RAW).find(keys) == PLACES[keys]


def test_a_key_has_a_place_of_its_own() -> None:
    assert Locator(RAW).find(("names", "en", "label"), on_key=True) == (4, 8)


def test_what_is_not_there_is_placed_at_what_is_above_it() -> None:
    assert Locator(RAW).find(("names", "de", "label")) == (3, 1)
    assert Locator(RAW).find(("related", 7)) == (7, 1)


def test_a_file_that_cannot_be_read_has_its_start() -> None:
    assert Locator(b"a: [\n").find(("a", 0)) == (1, 1)


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_a_line_is_what_an_editor_shows_as_one(sign: str) -> None:
    raw = f"\ufeffa: 'pasted{sign}{sign} text'\nb: {{c: 'é{sign}', d: 1}}\n".encode()
    assert Locator(raw).find(("b",)) == (2, 4)
    assert Locator(raw).find(("b", "d")) == (2, 17)
