"""The manifest's own words: who decides between the teams."""

from __future__ import annotations

import pytest

from lexicon.model.manifest import Approval


@pytest.mark.parametrize(
    ("written", "english", "french", "german"),
    [
        (None, "", "", ""),
        ("general manager", "general manager", "general manager", "general manager"),
        ({"en": "manager", "fr": "direction"}, "manager", "direction", "manager"),
        ({"fr": "direction"}, "direction", "direction", "direction"),
    ],
)
def test_the_sponsor_is_called_in_the_readers_language_rather_than_not_at_all(
    written: object, english: str, french: str, german: str
) -> None:
    approval = Approval.model_validate({"sponsor": written})
    assert [approval.sponsor_called(code) for code in ("en", "fr", "de")] == [
        english, french, german,
    ]  # fmt: skip
