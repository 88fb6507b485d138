"""A persona: role, company, goals, say, signs of fit, objections with the agreed answers."""

from __future__ import annotations

from lexicon.model.kinds.persona import Persona
from lexicon.site.markup import Html
from lexicon.site.portrait import answers, portrait
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, View, bullets


def _prepare(persona: Persona, sheet: Sheet) -> Values:
    return {
        "negative": persona.negative,
        "facts": portrait(persona, sheet),
        "goals": [sheet.inline(goal) for goal in persona.goals],
        "signs": [sheet.inline(sign) for sign in persona.signs_of_fit],
        "objections": answers(persona, sheet),
    }


def _summary(persona: Persona, sheet: Sheet) -> Facts:
    negative: str = sheet.edition.words["persona"]["negative"]
    return {"": f"✗ {negative}"} if persona.negative else {}


def _compared(persona: Persona, sheet: Sheet) -> Facts:
    heading: str = sheet.edition.kind_words("persona")["fields"]["objections"]
    said = (Html("{} → {}").format(says, answer or "?") for says, answer in answers(persona, sheet))
    return portrait(persona, sheet) | ({heading: bullets(said)} if persona.objections else {})


VIEW = View(_prepare, summary=_summary, compared=_compared)
