"""A thing went before the day that was announced."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict
from lexicon.model.day import calendar_date
from lexicon.model.header import Deprecation


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if difference.case != "removed" or difference.path not in ("", "values"):
        return None
    announced = getattr(difference.before, "deprecated", None)
    if not isinstance(announced, Deprecation) or not announced.sunset:
        return None
    last = calendar_date(announced.sunset)
    return Verdict(facts={"day": announced.sunset}) if last and last > two.today else None


RULE = Rule(Level.MAJOR, (Touch.PEOPLE, Touch.CODE), _judge)
