"""A procedure: its steps, who takes each, with what and by when."""

from __future__ import annotations

from lexicon.model.kinds.procedure import Procedure
from lexicon.site.procedure_steps import steps_values
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(procedure: Procedure, sheet: Sheet) -> Values:
    return {"steps": steps_values(procedure, sheet)}


VIEW = View(_prepare)
