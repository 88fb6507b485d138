"""A page for each pair that is easily confused, and one that lists them all."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.header import Entry
from lexicon.site.agreed import outdated_badge
from lexicon.site.confused import Pair
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.markup import Html
from lexicon.site.page import Page, PageGroup
from lexicon.site.places import COMPARISONS
from lexicon.site.render import lay_out
from lexicon.site.rest import avoided, called
from lexicon.site.sheet import Sheet
from lexicon.site.titles import compare_note, compare_title
from lexicon.site.view import Facts, Values, bullets, view_of


def _write(edition: Edition) -> Iterator[Page]:
    for pair in edition.pairs:
        yield _pair(pair, edition)
    if edition.pairs:
        yield _index(edition)


def _index(edition: Edition) -> Page:
    words = edition.words["compare"]
    sheet = Sheet(edition, COMPARISONS)
    front = FrontMatter(words["title"], words["lead"], boost=0.5, hide=("toc",))
    rows = [
        (
            sheet.href(pair.path),
            compare_title(pair, edition),
            compare_note(pair, edition),
            sheet.plain(pair.because),
        )
        for pair in edition.pairs
    ]
    return lay_out(sheet, "pairs.md.j2", front, {"rows": rows})


def _pair(pair: Pair, edition: Edition) -> Page:
    sheet = Sheet(edition, pair.path, {pair.one, pair.two})
    because = sheet.inline(pair.because)
    entries = [edition.dictionary.entries[reference] for reference in (pair.one, pair.two)]
    answers = [_answers(entry, sheet) for entry in entries]
    title = compare_title(pair, edition)
    values = {
        "title": title,
        "because": because,
        "sides": [_side(entry, sheet) for entry in entries],
        "rows": list(_rows(answers)),
        "compare": sheet.href(COMPARISONS),
    }
    front = FrontMatter(title, sheet.plain(pair.because), boost=0.5, hide=("toc",))
    return lay_out(sheet, "compare.md.j2", front, values)


def _rows(answers: list[Facts]) -> Iterator[tuple[str, list[Html | str]]]:
    """Each question with both answers; what only one side answers is asked all the same."""
    for question in dict.fromkeys(question for given in answers for question in given):
        both = [given.get(question, "") for given in answers]
        if any(both):
            yield question, both


def _side(entry: Entry, sheet: Sheet) -> Values:
    label, short = sheet.edition.both_names(entry.ref)
    return {
        "link": sheet.link(entry.ref, short or label),
        "label": label if short else "",
        "badge": outdated_badge(entry.ref, sheet.edition),
        "colour": sheet.edition.colour(entry.ref),
    }


def _answers(entry: Entry, sheet: Sheet) -> Facts:
    """Question → answer, "" where there is nothing to say."""
    words = sheet.edition.words
    given: Facts = {words["compare"]["what"]: sheet.prose(sheet.edition.definition(entry))}
    given |= view_of(entry.kind).compared(entry, sheet)
    said = called(entry, sheet)
    unsaid = [Html("<del>{}</del>").format(word) for word in avoided(entry, sheet)]
    more = {
        words["entry"]["say"]: bullets(said, "lx-words") if said else "",
        words["entry"]["avoid"]: bullets(unsaid, "lx-words") if unsaid else "",
    }
    return given | more


PAGES = PageGroup(_write)
