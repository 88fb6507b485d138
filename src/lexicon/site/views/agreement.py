"""An agreement: who promises what to whom, by when, and what shows it."""

from __future__ import annotations

from lexicon.languages.phrase import duration
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.model.scalars import bare
from lexicon.site.criteria_html import criteria_html
from lexicon.site.moves import within
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(agreement: Agreement, sheet: Sheet) -> Values:
    return {"clauses": [_clause(clause, sheet) for clause in agreement.clauses]}


def _clause(clause: Clause, sheet: Sheet) -> Values:
    edition = sheet.edition
    words = edition.words["agreement"]
    return {
        "who": edition.team(clause.from_),
        "to": words["to"].format(team=edition.team(clause.to)),
        "promise": sheet.inline(clause.promise),
        "when": criteria_html(clause.when, sheet) if clause.when else "",
        "within": within(clause.within, edition),
        "clock": sheet.link(f"field/{bare(clause.starts)}") if clause.starts else "",
        "attempts": _attempts(clause, sheet),
        "shown": sheet.link(f"metric/{bare(clause.shown_by)}") if clause.shown_by else "",
        "instead": _instead(clause, sheet),
    }


def _attempts(clause: Clause, sheet: Sheet) -> str:
    if clause.attempts is None:
        return ""
    words, language = sheet.edition.words["agreement"], sheet.edition.language
    said: str = words["attempts"].format(n=clause.attempts.at_most)
    if clause.attempts.every:
        said += ", " + words["every"].format(duration=duration(language, clause.attempts.every))
    return said


def _instead(clause: Clause, sheet: Sheet) -> object:
    return sheet.link(f"transition/{bare(clause.overrides)}") if clause.overrides else ""


VIEW = View(_prepare)
