"""An id or a number that was retired for ever is used again, with another meaning."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict
from lexicon.model.kinds.picklist import Picklist, Value


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if difference.ends("status"):
        return Verdict() if difference.before == "retired" else None
    value = difference.after
    if difference.path != "values" or not isinstance(value, Value):
        return None
    before = two.base.get(difference.entry)
    reserved = before.reserved if isinstance(before, Picklist) else None
    if reserved and (value.key in reserved.ids or value.number in reserved.numbers):
        return Verdict("text_reserved", {"number": value.number})
    return None


RULE = Rule(Level.MAJOR, (Touch.PEOPLE, Touch.REPORTS, Touch.CODE), _judge, twin="entry_retired")
