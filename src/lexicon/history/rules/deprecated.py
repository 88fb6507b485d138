"""A word is no longer to be used."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    is_said = difference.ends("deprecated") and difference.case == "added"
    is_status = difference.ends("status") and difference.after == "deprecated"
    is_new = is_status and difference.before != "retired"
    return Verdict() if is_said or is_new else None


RULE = Rule(Level.MINOR, (Touch.PEOPLE, Touch.CODE), _judge, twin="undeprecated")
