"""Rows of the table StringMap, which whoever reads a table's rows may read too: JSON or CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import inf

from lexicon.targets.dataverse.exports._by_row import Label, language, lists, stored
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.lines import Lines
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.shape import Object, as_number, as_object, as_text, objects
from lexicon.targets.exports.unreadable import every

_NEEDED = {"objecttypecode", "attributename", "attributevalue", "value"}
_HEADINGS = ("objecttypecode", "attributename", "attributevalue", "value", "langid", "displayorder")
_TABLES = {"1": "account", "2": "contact", "3": "opportunity", "4": "lead"}
"""What a database of one's own says instead of the name of a table."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row, by its columns in small letters."""

    cells: Mapping[str, str]
    line: int

    def text(self, column: str) -> str:
        return self.cells.get(column, "").strip()


def _knows(document: Document) -> bool:
    return _columns(document) >= _NEEDED


def _columns(document: Document) -> frozenset[str]:
    if document.looks_like_json():
        first = next(iter(_objects(document)), {})
        return frozenset(map(_column, first))
    return frozenset(map(_column, document.headers()))


def _column(name: str) -> str:
    """Warehouses write capitals, and underscores between words."""
    return name.lower().replace("_", "").replace(" ", "")


def _objects(document: Document) -> tuple[Object, ...]:
    data = document.json()
    return objects(as_object(data).get("value", data))


def _read(document: Document) -> tuple[SeenList, ...]:
    """The lists, each a part: an answer may be one page of several."""
    rows = every(lambda row: _label(row, document), _rows(document))
    order = {"order"} if "displayorder" in _columns(document) else set()
    shows = frozenset({"values", "labels", "translations"} | order)
    found = lists(rows, document, shows)
    return tuple(replace(seen, is_part=True) for seen in found)


def _rows(document: Document) -> Iterator[_Row]:
    if not document.looks_like_json():
        for row in document.rows():
            yield _Row({_column(name): cell for name, cell in row.cells.items()}, row.line)
        return
    lines = Lines(document.text())
    for item in _objects(document):
        cells = {_column(name): as_text(said) for name, said in item.items()}
        yield _Row(cells, lines.of(cells.get("stringmapid") or cells.get("value", "")))


def _label(row: _Row, document: Document) -> Label:
    of = row.text("objecttypecode")
    name = row.text("attributename")
    if not of or not name:
        raise document.unreadable("dataverse.no_column", row.line)
    spoken = row.text("langid")
    place = as_number(row.text("displayorder"))
    return Label(
        list=f"{_TABLES.get(of, of)}.{name}",
        code=stored(row.text("attributevalue"), document, row.line),
        language=language(spoken, document, row.line) if spoken else "",
        text=row.text("value"),
        line=row.line,
        place=inf if place is None else place,
    )


READER = Reader(_knows, _read, signs=('"attributename"', '"attributevalue"'), headings=_HEADINGS)
