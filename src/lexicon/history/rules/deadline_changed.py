"""Somebody has more time, or less."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict
from lexicon.model.scalars import minutes


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    del two
    if not difference.ends("within"):
        return None
    before, after = (
        minutes(str(it)) if it else None for it in (difference.before, difference.after)
    )
    level = Level.MAJOR if difference.kind == "agreement" else None
    if before is None or after is None:
        return Verdict("text_new" if before is None else "text_gone", level=level)
    if before == after:
        return Verdict("text_equal", level=Level.PATCH)
    return Verdict("text_shorter" if after < before else "text_longer", level=level)


RULE = Rule(Level.MINOR, (Touch.PEOPLE, Touch.REPORTS), _judge, twin="deadline_changed")
