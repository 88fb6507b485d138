"""A procedure: its steps, who takes each, with what and by when."""

from __future__ import annotations

from lexicon.model.kinds.procedure import Procedure
from lexicon.site.markup import Html
from lexicon.site.procedure_steps import steps_values
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, View, bullets


def _prepare(procedure: Procedure, sheet: Sheet) -> Values:
    return {"steps": steps_values(procedure, sheet)}


def _compared(procedure: Procedure, sheet: Sheet) -> Facts:
    heading: str = sheet.edition.kind_words("procedure")["fields"]["steps"]
    line = Html("{}{} {}")
    colon = sheet.edition.words["colon"]
    return {
        heading: bullets(
            line.format(sheet.edition.team(step.by), colon, sheet.inline(step.does))
            for step in procedure.steps
        )
    }


VIEW = View(_prepare, compared=_compared)
