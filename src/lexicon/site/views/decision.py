"""A decision: the question, the answer with its reasons, the other options and their effects."""

from __future__ import annotations

from lexicon.languages.phrase import listed
from lexicon.model.kinds.decision import Decided, Decision, Effect, Option
from lexicon.site.criteria_html import condition_html
from lexicon.site.deadlines import deadline
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, View


def _prepare(decision: Decision, sheet: Sheet) -> Values:
    decided = decision.decided
    return {
        "question": sheet.inline(decision.question),
        "answer": _answer(decision, sheet.edition),
        "decided": _decided(decided, sheet.edition) if decided else "",
        "because": sheet.inline(decided.because) if decided else Html(),
        "options": [_option(option, decision, sheet) for option in decision.options],
    }


def _summary(decision: Decision, sheet: Sheet) -> Facts:
    heading: str = sheet.edition.kind_words("decision")["fields"]["chosen"]
    return {heading: _answer(decision, sheet.edition) or sheet.edition.words["decision"]["open"]}


def _answer(decision: Decision, edition: Edition) -> str:
    """The option chosen, "" while the question is open."""
    chosen = (option for option in decision.options if option.id == decision.chosen)
    return next((edition.label(option.names, option.id) for option in chosen), "")


def _decided(decided: Decided, edition: Edition) -> str:
    roles = [role if isinstance(role, str) else edition.text(role) for role in decided.by]
    return f"{edition.day(decided.on)} ({listed(edition.language, roles)})"


def _option(option: Option, decision: Decision, sheet: Sheet) -> Values:
    chosen = option.id == decision.chosen
    verdict = "chosen" if chosen else "open" if decision.chosen is None else "not_chosen"
    effects = [_effect(ref, effect, sheet) for ref, effect in option.then.items()]
    return {
        "name": sheet.edition.label(option.names, option.id),
        "definition": sheet.inline(option.definition),
        "chosen": chosen,
        "verdict": sheet.edition.words["decision"][verdict],
        "effects": effects,
    }


def _effect(reference: str, effect: Effect, sheet: Sheet) -> tuple[Html, Html]:
    """The entry that an option changes, and what becomes of it."""
    link = sheet.link(reference)
    if effect.criteria is not None:
        return link, condition_html(effect.criteria, sheet)
    if effect.formula:
        return link, Html("<code>{}</code>").format(effect.formula)
    due = deadline(effect.within, sheet.edition)
    return link, Html.escape(due.within if due else "")


VIEW = View(_prepare, summary=_summary)
