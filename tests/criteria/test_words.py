"""Conditions are said in the words of the dictionary."""

from __future__ import annotations

from typing import Any

import pytest

from lexicon.criteria.words import Said, say
from tests.criteria.worlds import condition, dictionary, entry


def called(english: str, french: str) -> dict[str, Any]:
    return {"en": {"label": english}, "fr": {"label": french}}


WORLD = dictionary(
    entry("term", "interest", names=called("Interest", "Intérêt")),
    entry("field", "interest", type="text", term="interest"),
    entry(
        "field",
        "score",
        type="integer",
        unit="points",
        names=called("Score", "Score"),
    ),
    entry("field", "demo", type="boolean", names=called("Demo", "Démo")),
    entry("field", "signed", type="act", names=called("Signed", "Signé")),
    entry("field", "seen", type="date", names=called("Seen", "Vu")),
    entry(
        "field",
        "fit",
        type="picklist",
        picklist="fit",
        names=called("Fit", "Adéquation"),
    ),
    entry(
        "picklist",
        "fit",
        values=[
            {"number": 1, "id": "good", "names": called("Good", "Bonne")},
            {"number": 2, "id": "poor"},
        ],
    ),
)


def said(written: Any, language: str) -> Said:
    return say(condition(written), WORLD, language)


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ({"always": True}, "Everybody qualifies", "Tout le monde en fait partie"),
        ({"field": "demo", "is": True}, "Demo: yes", "Démo : oui"),
        (
            {"field": "score", "at_least": 20},
            "Score: 20 points or more",
            "Score : 20 points ou plus",
        ),
        ({"field": "fit", "is": "good"}, "Fit: Good", "Adéquation : Bonne"),
        (
            {"field": "fit", "one_of": ["good", "poor"]},
            "Fit: Good or poor",
            "Adéquation : Bonne ou poor",
        ),
        ({"field": "signed", "filled": True}, "Signed: done", "Signé : c'est fait"),
        ({"field": "score", "filled": False}, "Score: empty", "Score : rien d'indiqué"),
        (
            {"field": "seen", "above": "2026-03-02"},
            "Seen: after 2026-03-02",
            "Vu : après le 2026-03-02",
        ),
        ({"field": "interest", "is": "x"}, "Interest: x", "Intérêt : x"),
        ({"field": "unknown", "is": "x"}, "unknown: x", "unknown : x"),
    ],
)
def test_a_test_is_said_in_a_sentence(written: Any, english: str, french: str) -> None:
    assert said(written, "en").text == english
    assert said(written, "fr").text == french


def test_parts_are_lines_under_what_joins_them() -> None:
    demo = {"field": "demo", "is": True}
    found = said({"all": [demo, {"not": demo}, {"any": [demo]}]}, "en")
    assert [part.text for part in found.parts] == ["Demo: yes", "not", "Demo: yes"]
    assert found.parts[1].parts == (Said("Demo: yes", field="demo"),)


def test_an_undecided_part_names_its_decision() -> None:
    found = said({"decided_by": "decision/x", "until_decided": {"always": True}}, "en")
    assert (found.decision, found.parts) == ("x", (Said("Everybody qualifies"),))
