"""What was proposed is only a draft again."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    pair = (difference.before, difference.after)
    return Verdict() if difference.ends("status") and pair == ("proposed", "draft") else None


RULE = Rule(Level.MINOR, (Touch.PEOPLE,), _judge, twin="status_raised", asks_for_version=False)
