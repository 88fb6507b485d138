"""The same id now names a thing of another kind."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict
from lexicon.history.whole import of_another_kind


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    other = of_another_kind(difference.entry, two) if not difference.path else None
    return Verdict(facts={"other": other}) if other else None


RULE = Rule(Level.MAJOR, (Touch.PEOPLE, Touch.REPORTS, Touch.CODE), _judge, twin="kind_changed")
