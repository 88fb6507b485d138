"""A persona in words: who it is, what it wants, and what we answer to what it says."""

from __future__ import annotations

from lexicon.model.kinds.persona import Persona
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts


def portrait(persona: Persona, sheet: Sheet) -> Facts:
    """Role, company and decision power, as far as they are told."""
    headings = sheet.edition.kind_words("persona")["fields"]
    said = {
        headings["role"]: sheet.inline(persona.role),
        headings["company"]: sheet.inline(persona.company),
        headings["decision_power"]: sheet.inline(persona.decision_power),
    }
    return {heading: text for heading, text in said.items() if text}


def answers(persona: Persona, sheet: Sheet) -> list[tuple[Html, Html]]:
    """Objection and agreed answer, which is empty while there is none."""
    return [(sheet.inline(item.says), sheet.inline(item.answer)) for item in persona.objections]
