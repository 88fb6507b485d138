"""Something is said otherwise."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    is_entry = difference.entry != "lexicon"
    return Verdict() if is_entry and difference.case == "changed" else None


RULE = Rule(Level.MINOR, (Touch.PEOPLE,), _judge, twin="content_changed", fallback=True)
