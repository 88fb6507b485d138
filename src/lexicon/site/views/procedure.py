"""A procedure: its steps, who takes each, with what and by when."""

from __future__ import annotations

from lexicon.model.kinds.procedure import Procedure, Step
from lexicon.site.deadlines import deadline
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(procedure: Procedure, sheet: Sheet) -> Values:
    return {"steps": [_step(step, sheet) for step in procedure.steps]}


def _step(step: Step, sheet: Sheet) -> Values:
    return {
        "who": sheet.edition.team(step.by),
        "does": sheet.inline(step.does),
        "input": sheet.inline(step.input),
        "output": sheet.inline(step.output),
        "uses": [sheet.link(reference) for reference in step.uses],
        "deadline": deadline(step.within, sheet.edition),
    }


VIEW = View(_prepare)
