"""A promise in words: who owes it to whom, when, by when, how often, and what shows it."""

from __future__ import annotations

from functools import partial

from lexicon.languages.phrase import duration
from lexicon.model.kinds.agreement import Agreement, Attempts, Clause
from lexicon.model.scalars import bare
from lexicon.site.criteria_html import condition_html
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.moves import clause_deadline
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def clause_values(agreement: Agreement, clause: Clause, sheet: Sheet) -> Values:
    """What pages say of one clause; "" for what it does not say."""
    edition = sheet.edition
    return {
        "who": edition.team(clause.from_),
        "to": edition.team(clause.to),
        "promise": sheet.inline(clause.promise),
        "when": condition_html(clause.when, sheet) if clause.when else "",
        "deadline": clause_deadline(agreement, clause, edition),
        "clock": _link(sheet, "field", clause.starts),
        "attempts": attempts_in_words(clause.attempts, edition) if clause.attempts else "",
        "shown": _link(sheet, "metric", clause.shown_by),
        "instead": _link(sheet, "transition", clause.overrides),
    }


def attempts_in_words(attempts: Attempts, edition: Edition) -> str:
    """`up to 5 attempts, one every 1 day`."""
    words, said = edition.words["agreement"], partial(duration, edition.language)
    often = str(words["attempts"].format(n=attempts.at_most))
    every = words["every"].format(duration=said(attempts.every)) if attempts.every else ""
    return f"{often}, {every}" if every else often


def _link(sheet: Sheet, kind: str, reference: str | None) -> Html:
    return sheet.link(f"{kind}/{bare(reference)}") if reference else Html()
