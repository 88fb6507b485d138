"""Nobody has time to change over: no last day, one too near, or withdrawn at once."""

from __future__ import annotations

from datetime import timedelta

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict
from lexicon.model.day import calendar_date
from lexicon.model.header import Deprecation

NOTICE = timedelta(days=30)


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    given = difference.after
    if difference.ends("deprecated") and isinstance(given, Deprecation):
        last = calendar_date(given.sunset) if given.sunset else None
        if last is None:
            return Verdict("text_no_date")
        return Verdict(facts={"day": given.sunset}) if last < two.today + NOTICE else None
    if difference.path == "status" and given == "retired":
        before = two.base.get(difference.entry)
        warned = before is not None and (before.deprecated or before.status == "deprecated")
        return None if warned else Verdict("text_retired")
    return None


RULE = Rule(Level.MINOR, (Touch.PEOPLE, Touch.CODE), _judge)
