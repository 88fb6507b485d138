"""What holds for the whole dictionary changed."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    return Verdict() if difference.entry == "lexicon" else None


RULE = Rule(Level.MINOR, (Touch.PEOPLE,), _judge, twin="settings_changed", fallback=True)
