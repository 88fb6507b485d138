"""Labels of choices in a lake that Synapse Link or Fabric fills, as a CSV: one row a label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lexicon.targets.dataverse.exports._labels import filled, number
from lexicon.targets.dataverse.languages import tag
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.table import Row

_NEEDED = {"entityname", "localizedlabellanguagecode", "localizedlabel"}
_HEADINGS = (
    "EntityName", "OptionSetName", "Option", "LocalizedLabelLanguageCode", "LocalizedLabel",
)  # fmt: skip
_NUMBERS = ("option", "status", "state")
"""The column that holds the number: of reasons also the state is told, but comes behind."""
_SHOWS = frozenset({"values", "labels", "translations"})


@dataclass(slots=True)
class _Option:
    """An option on its way: its labels stand in a row each."""

    line: int
    state: str
    labels: dict[str, str | None] = field(default_factory=dict)


def _knows(document: Document) -> bool:
    headings = {heading.lower() for heading in document.headers()}
    return headings >= _NEEDED and not headings.isdisjoint(_NUMBERS)


def _read(document: Document) -> tuple[SeenList, ...]:
    lists: dict[str, dict[str, _Option]] = {}
    for row in document.rows():
        cells = {heading.lower(): cell.strip() for heading, cell in row.cells.items()}
        column = next(name for name in _NUMBERS if name in cells)
        option = lists.setdefault(_name(cells, column), {}).setdefault(
            _number(cells[column], row, document),
            _Option(row.line, cells["state"] if column == "status" and "state" in cells else ""),
        )
        option.labels[_language(cells, row, document)] = cells["localizedlabel"] or None
    return tuple(_list(name, options, document) for name, options in lists.items())


def _name(cells: Mapping[str, str], column: str) -> str:
    """A global choice's own name; else the table and the column, whose name states always have."""
    own = cells.get("optionsetname") or f"{column}code"
    return cells.get("globaloptionsetname") or f"{cells['entityname']}.{own}"


def _number(written: str, row: Row, document: Document) -> str:
    stored = number(written.removesuffix(".0"))
    if stored is None:
        raise document.unreadable("dataverse.not_a_number", row.line, written=written)
    return str(stored)


def _language(cells: Mapping[str, str], row: Row, document: Document) -> str:
    written = number(cells["localizedlabellanguagecode"].removesuffix(".0"))
    if written is None:
        said = cells["localizedlabellanguagecode"]
        raise document.unreadable("dataverse.not_a_language", row.line, written=said)
    return tag(written)


def _list(name: str, options: Mapping[str, _Option], document: Document) -> SeenList:
    values = filled(_values(options))
    line = min(value.line for value in values)
    return SeenList("dataverse", name, values, document.path, line, shows=_SHOWS)


def _values(options: Mapping[str, _Option]) -> Iterable[SeenValue]:
    for code, option in options.items():
        said = {"State": option.state} if option.state else {}
        yield SeenValue(code, option.labels, None, said, option.line)


READER = Reader(_knows, _read, headings=_HEADINGS)
