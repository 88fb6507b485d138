"""A text other than a definition is worded otherwise."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.judging_prose import judged_prose
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if not difference.prose or difference.ends("definition") or difference.path == "unit":
        return None
    is_promise = difference.stands("agreement/clauses.promise")
    level = Level.MAJOR if is_promise else Level.MINOR
    return judged_prose(difference, two, grave=level, otherwise=level)


RULE = Rule(Level.MINOR, (Touch.PEOPLE,), _judge, twin="text_changed")
