"""The procedures book: every procedure in one document, a chapter each."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.fold import fold
from lexicon.model.kinds.procedure import Procedure
from lexicon.site.agreed import list_badge
from lexicon.site.dated import document_values
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import BOOK
from lexicon.site.procedure_steps import steps_values
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values

_KINDS = ("procedure",)


def _write(edition: Edition) -> Iterator[Page]:
    kept = [
        item
        for item in edition.dictionary.of(Procedure)
        if item.status not in ("deprecated", "retired")
    ]
    if not kept:
        return
    words = edition.words["book"]
    sheet = Sheet(edition, BOOK)
    ordered = sorted(kept, key=lambda item: fold(edition.name(item.ref)))
    chapters = [_chapter(number, item, sheet) for number, item in enumerate(ordered, 1)]
    found_by = tuple(words["found_by"])
    front = FrontMatter(words["title"], words["lead"], found_by=found_by)
    values = {**document_values(_KINDS, sheet), "chapters": chapters}
    values["kind"] = edition.kind_words("procedure")
    yield lay_out(sheet, "book.md.j2", front, values)


def _chapter(number: int, procedure: Procedure, sheet: Sheet) -> Values:
    edition = sheet.edition
    words, name = edition.words["book"], edition.name(procedure.ref)
    return {
        "anchor": procedure.id.replace("_", "-"),
        "title": words["chapter"].format(number=number, name=name),
        "name": name,
        "link": sheet.link(procedure.ref, words["page"]),
        "badge": list_badge(procedure.ref, edition),
        "kept": words["kept"].format(team=edition.team(procedure.owner), version=procedure.version),
        "definition": sheet.prose(procedure.definition),
        "notes": sheet.prose(procedure.notes),
        "steps": steps_values(procedure, sheet),
    }


PAGES = PageGroup(_write)
