"""An entry goes on under another id."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.facts import Called
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if difference.path or difference.case != "added" or difference.entry not in two.renamed:
        return None
    return Verdict(facts={"earlier": Called((two.renamed[difference.entry],))})


RULE = Rule(Level.MINOR, (Touch.PEOPLE, Touch.CODE), _judge, twin="rename_undone")
