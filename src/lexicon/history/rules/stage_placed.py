"""One more stage on the way."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.facts import Called
from lexicon.history.funnel_order import is_about_stages, stages_in, stages_of
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if not is_about_stages(difference) or difference.case == "moved":
        return None
    elsewhere = stages_of(difference.entry, two.base)
    new = tuple(name for name in stages_in(difference.after) if name not in elsewhere)
    return Verdict(facts={"stages": Called(new)}) if new else None


RULE = Rule(Level.MAJOR, (Touch.PEOPLE, Touch.REPORTS), _judge, twin="stage_unplaced")
