"""A decision: the question, the options with what each changes, the choice and its reasons."""

from __future__ import annotations

from markupsafe import Markup

from lexicon.languages.phrase import listed
from lexicon.model.kinds.decision import Decision, Effect, Option
from lexicon.site.criteria_html import criteria_html
from lexicon.site.edition import Edition
from lexicon.site.moves import within
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(decision: Decision, sheet: Sheet) -> Values:
    edition = sheet.edition
    words = edition.words["decision"]
    decided, because = "", Markup()
    if decision.decided:
        people = listed(edition.language, [_person(one, edition) for one in decision.decided.by])
        decided = words["decided"].format(day=edition.day(decision.decided.on), people=people)
        because = sheet.inline(decision.decided.because)
    return {
        "question": sheet.inline(decision.question),
        "options": [_option(option, decision, sheet) for option in decision.options],
        "open": decision.chosen is None,
        "decided": decided,
        "because": because,
    }


def _person(role: str | dict[str, str], edition: Edition) -> str:
    """A role, written once or in each language."""
    return role if isinstance(role, str) else edition.text(role)


def _option(option: Option, decision: Decision, sheet: Sheet) -> Values:
    words = sheet.edition.words["decision"]
    verdict = "open" if decision.chosen is None else "not_chosen"
    chosen = option.id == decision.chosen
    return {
        "name": sheet.edition.label(option.names, option.id),
        "definition": sheet.inline(option.definition),
        "chosen": chosen,
        "verdict": words["chosen" if chosen else verdict],
        "effects": [
            (sheet.link(ref), _effect(effect, sheet)) for ref, effect in option.then.items()
        ],
    }


def _effect(effect: Effect, sheet: Sheet) -> Markup:
    if effect.criteria is not None:
        return criteria_html(effect.criteria, sheet)
    said = effect.formula or within(effect.within, sheet.edition)
    return Markup("<code>{}</code>").format(said) if effect.formula else Markup.escape(said)


VIEW = View(_prepare)
