"""Another team acts or answers for it."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict

_PLACES = (
    "funnel/sections.holder",
    "funnel/sections.responsible",
    "funnel/transitions.by",
    "procedure/steps.by",
)
_PROMISES = ("agreement/clauses.from", "agreement/clauses.to")


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    if difference.stands(*_PROMISES):
        return Verdict(level=Level.MAJOR)
    return Verdict() if difference.stands(*_PLACES) else None


RULE = Rule(Level.MINOR, (Touch.PEOPLE,), _judge, twin="holder_changed")
