"""Who does what now: choose a stage, see whose it is, what is owed and by when."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.kinds.stage import Stage
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.moves import clauses_at, move, moves_from, promise
from lexicon.site.page import Page, PageGroup
from lexicon.site.render import render
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def _write(edition: Edition) -> Iterator[Page]:
    words = edition.words["who"]
    sheet = Sheet(edition, "dictionary/who-does-what.md")
    front = FrontMatter(words["title"], words["lead"], boost=0.5, hide=("toc",))
    values = {
        "front": front_matter(front),
        "stages": [_stage(stage, sheet) for stage in edition.dictionary.stages],
        "words": edition.words,
    }
    if values["stages"]:
        yield Page(sheet.path, render("who.md.j2", values))


def _stage(stage: Stage, sheet: Sheet) -> Values:
    edition = sheet.edition
    short, label = edition.name(stage.ref, short=True), edition.name(stage.ref)
    holder = edition.dictionary.holder(stage.id)
    return {
        "id": stage.id,
        "short": short,
        "label": "" if short == label else label,
        "link": sheet.link(stage.ref, short=True),
        "colour": edition.colour(stage.id),
        "holder": edition.team(holder) if holder else "",
        "moves": [move(item, sheet) for item in moves_from(stage.id, edition)],
        "promises": [promise(*pair, sheet) for pair in clauses_at(stage.id, edition)],
    }


PAGES = PageGroup(_write)
