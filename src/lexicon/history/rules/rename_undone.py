"""An entry goes back to its earlier id."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.facts import Called
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if difference.path or difference.case != "removed":
        return None
    if difference.entry not in two.renamed_back:
        return None
    return Verdict(facts={"earlier": Called((two.renamed_back[difference.entry],))})


RULE = Rule(Level.MAJOR, (Touch.PEOPLE, Touch.CODE), _judge, twin="entry_renamed")
