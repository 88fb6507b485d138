"""Labels of choices in a lake that Synapse Link or Fabric fills, as a CSV: one row a label."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lexicon.targets.dataverse.exports._by_row import Label, language, lists, stored
from lexicon.targets.dataverse.exports._labels import filled
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.table import Row
from lexicon.targets.exports.unreadable import every

_NEEDED = {"entityname", "localizedlabellanguagecode", "localizedlabel"}
_HEADINGS = (
    "EntityName", "OptionSetName", "Option", "LocalizedLabelLanguageCode", "LocalizedLabel",
)  # fmt: skip
_NUMBERS = ("option", "status", "state")
"""The column that holds the number: of reasons also the state is told, but comes behind."""
_SHOWS = frozenset({"values", "labels", "translations"})


def _knows(document: Document) -> bool:
    headings = {heading.lower() for heading in document.headers()}
    return headings >= _NEEDED and not headings.isdisjoint(_NUMBERS)


def _read(document: Document) -> tuple[SeenList, ...]:
    rows = every(lambda row: _label(row, document), document.rows())
    found = lists(rows, document, _SHOWS)
    return tuple(replace(seen, values=filled(seen.values)) for seen in found)


def _label(row: Row, document: Document) -> Label:
    cells = {heading.lower(): cell.strip() for heading, cell in row.cells.items()}
    column = next(name for name in _NUMBERS if name in cells)
    return Label(
        list=_name(cells, column),
        code=stored(cells[column], document, row.line),
        language=language(cells["localizedlabellanguagecode"], document, row.line),
        text=cells["localizedlabel"],
        line=row.line,
        state=cells["state"] if column == "status" and "state" in cells else "",
    )


def _name(cells: Mapping[str, str], column: str) -> str:
    """A global choice's own name; else the table and the column, whose name states always have."""
    own = cells.get("optionsetname") or f"{column}code"
    return cells.get("globaloptionsetname") or f"{cells['entityname']}.{own}"


READER = Reader(_knows, _read, headings=_HEADINGS)
