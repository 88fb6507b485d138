"""The version went back: nobody can tell which text is the newer."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict
from lexicon.model.scalars import version_parts


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    if difference.path != "version":
        return None
    before, after = version_parts(str(difference.before)), version_parts(str(difference.after))
    return Verdict() if before > after else None


RULE = Rule(
    Level.MAJOR, (Touch.PEOPLE, Touch.CODE), _judge, twin="version_raised", asks_for_version=False
)
