"""A small dictionary and one question of each kind, for the tests of the quiz."""

from __future__ import annotations

from typing import Any

from lexicon.model.dictionary import Dictionary
from lexicon.quiz.kinds import question_classes
from lexicon.quiz.question import Question
from tests.checks.test_cases import dictionary_of

HOSTILE = [
    "plain", "a~b=c#d{e}f:g", "\\", "\\\\n", "->", "a -> b", "=1+1", "@SUM(A1)", "-2+3", "+1",
    "<b>&amp;\"'", "]]>", "tab\tnew\nline\r\n\n", "`x`", "%50%", "~%50%x", "$CATEGORY: x", "//x",
    "::t::", "[html]x", "é ß 漢 🙂", "\u202etxt", "T", "TRUE", "####", "{>1}", "1..5", "",
]  # fmt: skip

ENTRIES: dict[str, Any] = {
    "field/score": {"type": "integer", "when_empty": 0},
    "field/accepted": {"type": "act"},
    "stage/lead": {
        "criteria": {"always": True},
        "counter_examples": [
            {
                "id": "keen", "en": "She scores.", "fr": "Elle marque des points.",
                "record": {"score": 25},
            },
            {"id": "told", "en": "An MQL.", "fr": "Un MQL.", "record": {"score": 25}},
        ],
    },
    "stage/mql": {
        "version": "2.1.0",
        "names": {"en": {"label": "MQL"}, "fr": {"label": "MQL"}},
        "criteria": {"field": "score", "at_least": 20},
        "related": [{"to": "stage/sal", "as": "confused_with"}],
    },
    "stage/sal": {"owner": "sales", "criteria": {"field": "accepted", "filled": True}},
    "stage/sql": {"owner": "sales", "criteria": {"field": "score", "at_least": 90}},
    "term/fit": {},
    "term/interest": {},
    "term/sla": {"definition": {"en": "A sla is a promise.", "fr": "Une promesse."}},
    "decision/speed": {
        "question": {"en": "How fast?", "fr": "Sous quel délai ?"},
        "options": [
            {"id": "hour", "then": {"transition/accept": {"within": "1 h"}}},
            {"id": "day", "then": {"transition/accept": {"within": "24 h"}}},
        ],
        "chosen": "hour",
    },
    "agreement/demo": {
        "owner": "sales",
        "clauses": [
            {
                "id": "call", "from": "sales", "to": "marketing", "within": "1 h",
                "promise": {"en": "We call.", "fr": "Nous appelons."},
            },
            {
                "id": "told", "from": "marketing", "to": "sales", "within": "2 d",
                "promise": {"en": "We tell within 2 days.", "fr": "Nous le disons sous 2 jours."},
            },
        ],
    },
    "procedure/review": {
        "steps": [{"id": "read", "by": "sales", "does": {"en": "Read.", "fr": "Lire."}}],
    },
    "persona/buyer": {
        "role": {"en": "Buyer.", "fr": "Acheteur."},
        "company": {"en": "A firm.", "fr": "Une entreprise."},
        "objections": [
            {
                "id": name, "says": {"en": f"{name}!", "fr": f"{name} !"},
                "answer": {"en": f"Of {name}.", "fr": f"De {name}."},
            }
            for name in ("price", "time", "need")
        ],
    },
    "funnel/main": {
        "sections": [
            {"id": "top", "responsible": ["marketing"], "stages": ["lead"]},
            {
                "id": "rest", "responsible": ["marketing", "sales"],
                "stages": ["mql", "sal", "sql"], "holder": {"mql": "sales"},
            },
        ],
        "transitions": [
            {
                "id": "accept", "from": "mql", "to": "sal", "by": "sales", "within": "24 h",
                "names": {"en": {"label": "Accept"}, "fr": {"label": "Accepter"}},
            }
        ],
    },
}  # fmt: skip


def dictionary() -> Dictionary:
    """Four stages in a funnel, three terms, one of each other kind that is asked about."""
    return dictionary_of({"entries": ENTRIES})


def question(kind: str, **parts: Any) -> Question:
    """A question about the MQL; what a test does not write is filled in."""
    header = {
        "id": "asked", "kind": kind, "about": "stage/mql@2", "use": "practice",
        "text": {"en": "Asked?", "fr": "Demandé ?"},
    }  # fmt: skip
    return question_classes()[kind].model_validate(header | PARTS[kind] | parts)


def _texts(**words: str) -> dict[str, dict[str, str]]:
    return {name: {"en": text, "fr": f"{text} (fr)"} for name, text in words.items()}


PARTS: dict[str, dict[str, Any]] = {
    "scenario": {
        "record": {"score": 25},
        "options": ["lead", "mql", "sal", "sql"],
        "feedback": _texts(lead="Too little", sal="Too much", sql="Far too much"),
    },
    "choice": {
        "options": _texts(red="Red", green="Green", blue="Blue", grey="Grey"),
        "key": "green",
        "feedback": _texts(red="Not red", blue="Not blue", grey="Not grey"),
    },
    "multiple": {
        "options": _texts(red="Red", green="Green", blue="Blue", grey="Grey"),
        "key": ["green", "blue"],
        "feedback": _texts(red="Not red", green="Green too", grey="Not grey"),
    },
    "true_false": {"key": False, "explanation": {"en": "Because.", "fr": "Parce que."}},
    "order": {
        "items": {"lead": {}, "mql": {}, "sal": {}, "sql": {}},
        "explanation": {"en": "Because.", "fr": "Parce que."},
    },
    "match": {
        "items": _texts(fire="Fire", grass="Grass", sky="Sky"),
        "matches": _texts(red="Red", green="Green", blue="Blue", grey="Grey"),
        "key": {"fire": "red", "grass": "green", "sky": "blue"},
        "explanation": {"en": "Because.", "fr": "Parce que."},
    },
}
