"""Who qualified before and who does now, as lists rather than inside a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.facts import Said
from lexicon.site.criteria_html import condition_html
from lexicon.site.edition import Edition
from lexicon.site.kept import past_sheet
from lexicon.site.markup import Html

_PLACE = "¤"
"""Stands for the criteria in the sentence that has them inside."""
_NAMES = ("before", "after")


def criteria_of(change: Change, two: Comparison, edition: Edition) -> tuple[Html, Html] | None:
    """Both sides of a change of criteria; None of any other change."""
    before, after = (change.facts.get(name) for name in _NAMES)
    if not (isinstance(before, Said) and isinstance(after, Said)):
        return None
    return (
        condition_html(before.condition, past_sheet(two.base, edition)),
        condition_html(after.condition, past_sheet(two.head, edition)),
    )


def without_criteria(facts: Mapping[str, object]) -> Mapping[str, object]:
    """The facts of a sentence, a sign in place of the criteria."""
    kept = {name: facts[name] for name in facts if name not in _NAMES}
    return {**kept, **{name: _PLACE for name in _NAMES if isinstance(facts.get(name), Said)}}


def before_criteria(sentence: str) -> tuple[str, bool]:
    """What is said before `Before: ¤. After: ¤`, and whether the criteria are to follow.

    In a language that says it otherwise the sentence stays whole.
    """
    start, place, _ = sentence.partition(_PLACE)
    first = start.rpartition(". ")[0]
    return (first or sentence.replace(_PLACE, "…"), bool(place))
