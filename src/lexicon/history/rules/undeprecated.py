"""A word that was given up may be used again."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    is_said = difference.ends("deprecated") and difference.case == "removed"
    is_status = difference.ends("status") and difference.before == "deprecated"
    is_back = is_status and difference.after != "retired"
    return Verdict() if is_said or is_back else None


RULE = Rule(Level.MINOR, (Touch.PEOPLE, Touch.CODE), _judge, twin="deprecated")
