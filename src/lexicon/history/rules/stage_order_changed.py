"""The stages follow one another otherwise; criteria add up in that order."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.facts import Called
from lexicon.history.funnel_order import is_about_stages, stages_of
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if not is_about_stages(difference):
        return None
    before, after = (stages_of(difference.entry, side) for side in (two.base, two.head))
    kept_before = tuple(name for name in before if name in after)
    kept_after = tuple(name for name in after if name in before)
    if kept_before == kept_after:
        return None
    return Verdict(facts={"before": Called(kept_before), "after": Called(kept_after)})


RULE = Rule(Level.MAJOR, (Touch.PEOPLE, Touch.REPORTS), _judge, twin="stage_order_changed")
