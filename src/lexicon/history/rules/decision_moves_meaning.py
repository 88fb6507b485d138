"""A decision changes what other words mean: both teams decide it, not its keeper alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.facts import Called
from lexicon.history.level import Level, Touch
from lexicon.history.reach import settled_otherwise
from lexicon.history.rule import Rule

_TOUCHES = (Touch.PEOPLE,)
_DEADLINES = "funnel/"
"""A move's deadline weighs no more in a decision than in the funnel itself."""


def _follow(_changes: Sequence[Change], two: Comparison) -> Iterator[Change]:
    moved: dict[str, list[str]] = defaultdict(list)
    for reference, decisions in sorted(settled_otherwise(two).items()):
        for decision in decisions if not reference.startswith(_DEADLINES) else ():
            moved[decision].append(reference)
    for decision, references in sorted(moved.items()):
        if decision in two.base.entries and decision in two.head.entries:
            yield Change(
                decision, "", "decision_moves_meaning", Level.MAJOR, _TOUCHES,
                facts={"reached": Called(tuple(references))},
            )  # fmt: skip


RULE = Rule(Level.MAJOR, _TOUCHES, twin="decision_moves_meaning", follow=_follow, turn=1)
