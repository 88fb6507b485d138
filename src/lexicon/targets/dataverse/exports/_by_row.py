"""Tables in which each label of an option has a row of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import inf

from lexicon.targets.dataverse.exports._labels import number
from lexicon.targets.dataverse.languages import tag
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.seen import SeenList, SeenValue


@dataclass(frozen=True, slots=True)
class Label:
    """What one row says; `place` is where the option stands, last if the table does not tell."""

    list: str
    code: str
    language: str
    text: str
    line: int
    state: str = ""
    place: float = inf


@dataclass(slots=True)
class _Option:
    """An option on its way, by its first row."""

    first: Label
    labels: dict[str, str | None] = field(default_factory=dict)


def lists(rows: Iterable[Label], document: Document, shows: frozenset[str]) -> Iterator[SeenList]:
    """Each list with its options, by their places or else in the order of their rows."""
    found: dict[str, dict[str, _Option]] = {}
    for row in rows:
        option = found.setdefault(row.list, {}).setdefault(row.code, _Option(row))
        option.labels[row.language] = row.text or option.labels.get(row.language)
    for name, options in found.items():
        placed = sorted(options.values(), key=lambda option: option.first.place)
        values = tuple(map(_value, placed))
        line = min(value.line for value in values)
        yield SeenList("dataverse", name, values, document.path, line, shows=shows)


def _value(option: _Option) -> SeenValue:
    first = option.first
    said = {"State": first.state} if first.state else {}
    return SeenValue(first.code, option.labels, None, said, first.line, place=first.place)


def stored(written: str, document: Document, line: int) -> str:
    """The number of an option. Raises ExportUnreadable."""
    found = number(_whole(written))
    if found is None:
        raise document.unreadable("dataverse.not_a_number", line, written=written)
    return str(found)


def language(written: str, document: Document, line: int) -> str:
    """The language of a number. Raises ExportUnreadable."""
    found = number(_whole(written))
    if found is None:
        raise document.unreadable("dataverse.not_a_language", line, written=written)
    return tag(found)


def _whole(written: str) -> str:
    """Without the decimals of a table that keeps all numbers alike."""
    return written.strip().removesuffix(".0")
