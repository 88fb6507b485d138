"""An agreement: who promises what to whom, by when, and what shows it."""

from __future__ import annotations

from lexicon.model.kinds.agreement import Agreement
from lexicon.site.clauses import clause_values
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(agreement: Agreement, sheet: Sheet) -> Values:
    return {"clauses": [clause_values(agreement, clause, sheet) for clause in agreement.clauses]}


VIEW = View(_prepare)
