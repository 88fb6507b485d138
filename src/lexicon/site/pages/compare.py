"""A page for each pair that is easily confused, and one that lists them all."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.site.confused import Pair
from lexicon.site.criteria_html import criteria_html
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter, front_matter
from lexicon.site.moves import move, moves_from
from lexicon.site.page import Page, PageGroup
from lexicon.site.render import render
from lexicon.site.sheet import Sheet
from lexicon.site.titles import compare_title
from lexicon.site.view import Values


def _write(edition: Edition) -> Iterator[Page]:
    pairs = list(edition.pairs)
    for pair in pairs:
        yield _pair(pair, edition)
    if pairs:
        yield _index(pairs, edition)


def _index(pairs: list[Pair], edition: Edition) -> Page:
    words = edition.words["compare"]
    sheet = Sheet(edition, "dictionary/compare/index.md")
    front = FrontMatter(words["title"], words["lead"], boost=0.5, hide=("toc",))
    rows = [
        (sheet.href(pair.path), compare_title(pair, edition), sheet.plain(pair.because))
        for pair in pairs
    ]
    values = {"front": front_matter(front), "rows": rows, "words": edition.words}
    return Page(sheet.path, render("pairs.md.j2", values))


def _pair(pair: Pair, edition: Edition) -> Page:
    sheet = Sheet(edition, pair.path, {pair.one, pair.two})
    entries = [edition.dictionary.entries[reference] for reference in (pair.one, pair.two)]
    title = compare_title(pair, edition)
    front = FrontMatter(title, sheet.plain(pair.because), boost=0.5, hide=("toc",))
    values = {
        "front": front_matter(front),
        "title": title,
        "because": sheet.inline(pair.because),
        "sides": [_side(entry, sheet) for entry in entries],
        "stages": all(isinstance(entry, Stage) for entry in entries),
        "words": edition.words,
    }
    return Page(pair.path, render("compare.md.j2", values))


def _side(entry: Entry, sheet: Sheet) -> Values:
    edition = sheet.edition
    is_stage = isinstance(entry, Stage)
    short, label = edition.name(entry.ref, short=True), edition.name(entry.ref)
    return {
        "link": sheet.link(entry.ref, short=True),
        "label": "" if short == label else label,
        "colour": edition.colour(entry.id) if is_stage else "",
        "definition": sheet.prose(edition.definition(entry)),
        **(_stage(entry, sheet) if isinstance(entry, Stage) else {}),
    }


def _stage(stage: Stage, sheet: Sheet) -> Values:
    edition = sheet.edition
    holder = edition.dictionary.holder(stage.id)
    return {
        "holder": edition.team(holder) if holder else edition.words["compare"]["nobody"],
        "moves": [move(item, sheet) for item in moves_from(stage.id, edition)],
        "criteria": criteria_html(stage.criteria, sheet, stage.ref),
        "example": sheet.inline(stage.examples[0].text) if stage.examples else Markup(),
    }


PAGES = PageGroup(_write)
