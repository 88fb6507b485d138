"""A new entry."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict
from lexicon.history.whole import of_another_kind


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if difference.path or difference.case != "added":
        return None
    told_otherwise = difference.entry in two.renamed or of_another_kind(difference.entry, two)
    return None if told_otherwise else Verdict()


RULE = Rule(Level.MINOR, (Touch.PEOPLE,), _judge, twin="entry_removed")
