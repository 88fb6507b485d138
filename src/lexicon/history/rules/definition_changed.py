"""The definition is worded otherwise; what that means only people can judge."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.judging_prose import judged_prose
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if not (difference.prose and difference.ends("definition")):
        return None
    return judged_prose(difference, two, grave=Level.MAJOR)


RULE = Rule(Level.MINOR, (Touch.PEOPLE,), _judge, twin="definition_changed")
