"""An entry is gone: its word has no agreed meaning any more."""

from __future__ import annotations

from lexicon.history.comparison import Comparison
from lexicon.history.difference import Difference
from lexicon.history.facts import Called
from lexicon.history.level import Level, Touch
from lexicon.history.rule import Rule, Verdict
from lexicon.history.whole import WHOM_ELSE, of_another_kind


def _judge(difference: Difference, two: Comparison) -> Verdict | None:
    if difference.path or difference.case != "removed":
        return None
    if difference.entry in two.renamed_back or of_another_kind(difference.entry, two):
        return None
    touches = (*RULE.touches, *WHOM_ELSE.get(difference.kind, ()))
    before = two.base.entries[difference.entry]
    instead = before.deprecated.replaced_by if before.deprecated else ()
    if instead:
        return Verdict("text_replaced", {"instead": Called(instead)}, touches=touches)
    return Verdict(touches=touches)


RULE = Rule(Level.MAJOR, (Touch.PEOPLE, Touch.REPORTS), _judge, twin="entry_added")
