"""Who does what now: choose a stage, see whose it is, what is owed and by when."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.kinds.stage import Stage
from lexicon.site.agreed import outdated_badge
from lexicon.site.due import ALWAYS
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.moves import moves_from, owed_at, owed_beside
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import WHO_DOES_WHAT
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def _write(edition: Edition) -> Iterator[Page]:
    words = edition.words["who"]
    sheet = Sheet(edition, WHO_DOES_WHAT)
    stages = [_stage(stage, sheet) for stage in edition.dictionary.stages]
    always = owed_beside(ALWAYS, sheet)
    found_by = tuple(words["found_by"])
    front = FrontMatter(words["title"], words["lead"], found_by=found_by, hide=("toc",))
    if stages:
        yield lay_out(sheet, "who.md.j2", front, {"stages": stages, "always": always})


def _stage(stage: Stage, sheet: Sheet) -> Values:
    edition = sheet.edition
    label, short = edition.both_names(stage.ref)
    holder = edition.dictionary.holder(stage.id)
    return {
        "id": stage.id,
        "short": short or label,
        "label": label if short else "",
        "link": sheet.link(stage.ref, short=True),
        "badge": outdated_badge(stage.ref, edition),
        "colour": edition.colour(stage.ref),
        "holder": edition.team(holder) if holder else "",
        "moves": moves_from(stage.id, sheet),
        "promises": owed_at(stage.id, sheet),
    }


PAGES = PageGroup(_write)
