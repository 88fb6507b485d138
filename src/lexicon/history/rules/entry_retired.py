"""A thing is withdrawn; its id stays reserved for ever."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    return Verdict() if difference.ends("status") and difference.after == "retired" else None


RULE = Rule(
    Level.MINOR, (Touch.PEOPLE, Touch.CODE), _judge, twin="id_reused", asks_for_version=False
)
