"""An index for each kind that has entries; the stages' index shows the funnel and the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.languages.fold import fold
from lexicon.model.header import Entry
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds_of_entry import folder_of, kind_classes
from lexicon.site.agreed import list_badge
from lexicon.site.edition import Edition
from lexicon.site.front_matter import FrontMatter
from lexicon.site.matrix import matrix_values
from lexicon.site.page import Page, PageGroup
from lexicon.site.pictures import funnel_picture
from lexicon.site.places import index_path
from lexicon.site.render import lay_out
from lexicon.site.sheet import Sheet
from lexicon.site.titles import index_words
from lexicon.site.view import Values, view_of


def _write(edition: Edition) -> Iterator[Page]:
    by_kind: dict[str, list[Entry]] = {}
    for entry in edition.entries.values():
        by_kind.setdefault(entry.kind, []).append(entry)
    for kind in kind_classes():
        if kind in by_kind:
            yield _index(kind, by_kind[kind], edition)


def _index(kind: str, entries: list[Entry], edition: Edition) -> Page:
    sheet = Sheet(edition, index_path(kind))
    title, lead = index_words(kind, edition)
    funnels = edition.dictionary.of(Funnel) if kind == "stage" else ()
    crossed = [matrix_values(funnel, sheet) for funnel in funnels]
    ordered = _ordered(entries, edition)
    rows = [_row(entry, sheet) for entry in ordered if entry.status != "retired"]
    values = {
        "title": title,
        "lead": lead,
        "anchor": folder_of(kind),
        "pictures": [funnel_picture(funnel, sheet) for funnel in funnels],
        "matrices": [matrix for matrix in crossed if matrix],
        "rows": rows,
        "gone": [_row(entry, sheet) for entry in ordered if entry.status == "retired"],
        "in_table": view_of(kind).in_table,
        "columns": list(dict.fromkeys(heading for row in rows for heading in row["facts"])),
    }
    return lay_out(sheet, "index.md.j2", FrontMatter(title, lead, hide=("toc",)), values)


def _ordered(entries: list[Entry], edition: Edition) -> list[Entry]:
    """What stands in a funnel in its order, all else by name."""
    order = {stage.ref: place for place, stage in enumerate(edition.dictionary.stages)}
    last = len(order)

    def place(entry: Entry) -> tuple[int, str]:
        return order.get(entry.ref, last), fold(edition.name(entry.ref))

    return sorted(entries, key=place)


def _row(entry: Entry, sheet: Sheet) -> Values:
    edition = sheet.edition
    label, short = edition.both_names(entry.ref)
    return {
        "link": sheet.link(entry.ref, label),
        "short": short,
        "badge": list_badge(entry.ref, edition),
        "definition": edition.definitions[entry.ref],
        "facts": view_of(entry.kind).summary(entry, sheet),
    }


PAGES = PageGroup(_write)
