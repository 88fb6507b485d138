"""What each persona says against us, and what both teams agreed to answer: one shared list."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.fold import fold
from lexicon.model.kinds.persona import Persona
from lexicon.site.agreed import list_badge
from lexicon.site.dated import document_values
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import OBJECTIONS
from lexicon.site.portrait import answers, portrait
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values

_KINDS = ("persona",)


def _write(edition: Edition) -> Iterator[Page]:
    met = [
        item
        for item in edition.dictionary.of(Persona)
        if item.status not in ("deprecated", "retired")
    ]
    if not any(item.objections for item in met):
        return
    words = edition.words["objections"]
    sheet = Sheet(edition, OBJECTIONS)
    ordered = sorted(met, key=lambda item: (item.negative, fold(edition.name(item.ref))))
    found_by = tuple(words["found_by"])
    front = FrontMatter(words["title"], words["lead"], found_by=found_by)
    values = {
        **document_values(_KINDS, sheet),
        "personas": [_persona(item, sheet) for item in ordered],
        "kind": edition.kind_words("persona"),
    }
    yield lay_out(sheet, "objections.md.j2", front, values)


def _persona(persona: Persona, sheet: Sheet) -> Values:
    edition = sheet.edition
    return {
        "anchor": persona.id.replace("_", "-"),
        "title": edition.name(persona.ref),
        "link": sheet.link(persona.ref, edition.words["objections"]["page"]),
        "badge": list_badge(persona.ref, edition),
        "negative": persona.negative,
        "definition": sheet.prose(persona.definition),
        "facts": portrait(persona, sheet),
        "signs": [sheet.inline(sign) for sign in persona.signs_of_fit],
        "objections": answers(persona, sheet),
    }


PAGES = PageGroup(_write)
