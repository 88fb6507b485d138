"""A text in one more language."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    in_language = difference.language and difference.keys[-1] == difference.language
    return Verdict() if in_language and difference.case == "added" else None


RULE = Rule(Level.MINOR, (Touch.PEOPLE,), _judge, twin="translation_removed")
