"""An agreement: who promises what to whom, by when, and what shows it."""

from __future__ import annotations

from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.site.clauses import clause_values
from lexicon.site.markup import Html
from lexicon.site.moves import clause_deadline
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, View, bullets


def _prepare(agreement: Agreement, sheet: Sheet) -> Values:
    return {"clauses": [clause_values(agreement, clause, sheet) for clause in agreement.clauses]}


def _compared(agreement: Agreement, sheet: Sheet) -> Facts:
    heading: str = sheet.edition.kind_words("agreement")["fields"]["clauses"]
    return {heading: bullets(_in_a_line(agreement, item, sheet) for item in agreement.clauses)}


def _in_a_line(agreement: Agreement, clause: Clause, sheet: Sheet) -> Html:
    edition = sheet.edition
    due = clause_deadline(agreement, clause, edition)
    within = Html(", <strong>{}</strong>").format(due.within) if due else Html()
    teams = Html("{} → {}").format(edition.team(clause.from_), edition.team(clause.to))
    said = sheet.inline(clause.promise)
    return Html("{}{}{} {}").format(teams, within, edition.words["colon"], said)


VIEW = View(_prepare, compared=_compared)
