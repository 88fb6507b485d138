"""What an entry rests on changed, and so did its meaning, though its own text is the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lexicon.criteria.compare import compare
from lexicon.history.change import Change
from lexicon.history.comparison import Comparison
from lexicon.history.facts import Called
from lexicon.history.judging_criteria import of_stage
from lexicon.history.level import Level, Touch
from lexicon.history.reach import in_force, reached, settled_otherwise
from lexicon.history.rule import Rule, Verdict

_TOUCHES = (Touch.PEOPLE, Touch.REPORTS)
_DEADLINES = "funnel/"
"""What a decision puts into a funnel is the deadline of a move: no more than if it stood there."""
_CAUSES = ("field", "picklist", "stage", "metric")


def _follow(changes: Sequence[Change], two: Comparison) -> Iterator[Change]:
    settled = settled_otherwise(two)
    through = reached({*_grave(changes), *settled}, two)
    for reference in sorted({*through, *settled}):
        if reference in two.base.entries and reference in two.head.entries:
            causes = tuple(sorted({*through.get(reference, ()), *settled.get(reference, ())}))
            verdict = _verdict(reference, two) if reference in settled else Verdict()
            level = Level.MINOR if reference.startswith(_DEADLINES) else Level.MAJOR
            yield Change(
                reference, "", "meaning_changed_through_reference", level, _TOUCHES,
                message=verdict.message, facts={**verdict.facts, "through": Called(causes)},
            )  # fmt: skip


def _grave(changes: Sequence[Change]) -> set[str]:
    """The entries whose own change makes figures incomparable."""
    return {
        change.entry
        for change in changes
        if change.level is Level.MAJOR
        and Touch.REPORTS in change.touches
        and change.entry.partition("/")[0] in _CAUSES
    }


def _verdict(reference: str, two: Comparison) -> Verdict:
    """How a decision changed who qualifies."""
    conditions = in_force(reference, two)
    if conditions is None:
        return Verdict()
    told = of_stage(reference, *conditions, two)
    meaning = compare(*conditions, two.fitting)
    return Verdict(told.message.replace("text", f"text_{meaning}"), told.facts)


RULE = Rule(Level.MAJOR, _TOUCHES, twin="meaning_changed_through_reference", follow=_follow, turn=1)
