"""A persona: role, company, goals, say, signs of fit, objections with the agreed answers."""

from __future__ import annotations

from lexicon.model.kinds.persona import Persona
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(persona: Persona, sheet: Sheet) -> Values:
    fields = sheet.edition.kind_words("persona")["fields"]
    rows = [
        (fields["role"], sheet.inline(persona.role)),
        (fields["company"], sheet.inline(persona.company)),
    ]
    if persona.decision_power:
        rows.append((fields["decision_power"], sheet.inline(persona.decision_power)))
    return {
        "rows": rows,
        "negative": persona.negative,
        "goals": [sheet.inline(goal) for goal in persona.goals],
        "signs": [sheet.inline(sign) for sign in persona.signs_of_fit],
        "objections": [
            (sheet.inline(item.says), sheet.inline(item.answer) if item.answer else "")
            for item in persona.objections
        ],
    }


VIEW = View(_prepare)
