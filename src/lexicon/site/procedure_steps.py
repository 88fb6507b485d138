"""A procedure's steps in words: who takes each, with what, to what end and by when."""

from __future__ import annotations

from lexicon.model.kinds.procedure import Procedure, Step
from lexicon.site.deadlines import deadline
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def steps_values(procedure: Procedure, sheet: Sheet) -> list[Values]:
    """The steps in the order of work."""
    return [_step(step, sheet) for step in procedure.steps]


def _step(step: Step, sheet: Sheet) -> Values:
    return {
        "who": sheet.edition.team(step.by),
        "does": sheet.inline(step.does),
        "input": sheet.inline(step.input),
        "output": sheet.inline(step.output),
        "uses": [sheet.link(reference) for reference in step.uses],
        "deadline": deadline(step.within, sheet.edition),
    }
