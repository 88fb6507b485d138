"""The parts of stages' criteria that a decision settles."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.subject import Subject
from lexicon.findings import Keys
from lexicon.model.condition import DecidedBy
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.stage import Stage
from lexicon.model.links import conditions_inside
from lexicon.model.scalars import bare


def waiting(subject: Subject) -> Iterator[tuple[Stage, Keys, DecidedBy, Decision]]:
    """Each such part with its stage, its place and its decision, taken or not."""
    decisions = subject.dictionary.decisions
    for entry, keys, outer in subject.conditions:
        for place, part in conditions_inside(outer, keys) if isinstance(entry, Stage) else ():
            if isinstance(part, DecidedBy) and isinstance(entry, Stage):
                decision = decisions.get(bare(part.decided_by))
                if decision:
                    yield entry, place, part, decision
