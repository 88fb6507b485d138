"""How far somebody can come of whom a little is known."""

from __future__ import annotations

from lexicon.criteria.bounds import Bound, bound
from lexicon.criteria.classify import ladder
from lexicon.criteria.fitting import Fitting
from lexicon.model.condition import Test
from tests.checks.test_cases import dictionary_of

WORDS = dictionary_of(
    {
        "entries": {
            "picklist/fit": {"values": [{"number": 1, "id": "good"}, {"number": 2, "id": "poor"}]},
            "field/fit": {"type": "picklist", "picklist": "fit"},
            "field/points": {"type": "integer"},
            "stage/lead": {"criteria": {"always": True}},
            "stage/mql": {
                "criteria": {
                    "all": [{"field": "points", "at_least": 20}, {"field": "fit", "is": "good"}]
                }
            },
            "funnel/main": {
                "sections": [{"id": "all", "responsible": ["sales"], "stages": ["lead", "mql"]}]
            },
        }
    }
)


def _bound(**known: str) -> Bound:
    return bound(known, ladder(WORDS), Fitting(WORDS))


def test_what_contradicts_no_criteria_leaves_every_stage_open() -> None:
    assert _bound(fit="good") == Bound("mql")


def test_what_contradicts_them_bars_the_stage_and_says_by_which_part() -> None:
    asked = Test.model_validate({"field": "fit", "is": "good"})
    assert _bound(fit="poor") == Bound("lead", "mql", asked)


def test_where_nothing_is_known_nothing_is_barred() -> None:
    assert _bound() == Bound("mql")
