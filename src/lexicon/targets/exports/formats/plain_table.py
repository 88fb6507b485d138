"""A plain table, one value a row: for a CRM of which no format is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from lexicon.languages.fold import fold
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.formats._headings import columns_of
from lexicon.targets.exports.of_records import record_column
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import as_number
from lexicon.targets.exports.table import Row
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.exports.unreadable import ExportUnreadable, refuse

_TRUTHS = dict.fromkeys(["true", "yes", "y", "1", "x", "oui", "o", "vrai", "active", "actif"], True)
_FALSEHOODS = dict.fromkeys(["false", "no", "n", "0", "non", "faux", "inactive", "inactif"], False)
_FORECASTS = ("omitted", "pipeline", "best_case", "most_likely", "commit", "closed")
_WRITTEN = {name.replace("_", ""): name for name in _FORECASTS} | {"forecast": "commit"}
"""Without spaces and signs; Salesforce's API calls a commitment Forecast."""
_SPOKEN = "forecastcategoryname"
"""What Salesforce heads these names with in the language of whoever asks: others say nothing."""

Cell = Callable[[Document, Row, str], object]


def _knows(document: Document) -> bool:
    columns = columns_of(document)
    has_more = bool({"active", *_texts(columns, "label")} & set(columns))
    return "value" in columns and has_more and not record_column(document)


def _read(document: Document) -> tuple[SeenList, ...]:
    columns = columns_of(document)
    lists: dict[str, list[tuple[float, SeenValue]]] = {}
    faults: list[ExportUnreadable] = []
    for row in document.rows():
        named = row.cells[columns["list"]].strip() if "list" in columns else ""
        name = named or PurePath(document.path.replace("\\", "/")).stem
        values = lists.setdefault(name, [])
        try:
            place = _order(document, row, columns, len(values))
            values.append((place, _value(document, row, columns)))
        except ExportUnreadable as fault:
            faults.append(fault)
    refuse(faults)
    shows = frozenset(_shown(columns))
    return tuple(
        SeenList("", name, without_twins(_sorted(values), document), document.path, shows=shows)
        for name, values in lists.items()
    )


def _texts(columns: Mapping[str, str], what: str) -> tuple[str, ...]:
    return tuple(name for name in columns if name.partition(":")[0] == what)


def _shown(columns: Mapping[str, str]) -> Iterator[str]:
    yield "values"
    if "active" in columns:
        yield "inactive"
    if _texts(columns, "label"):
        yield "labels"
    if any(name.startswith("label:") for name in columns):
        yield "translations"
    if any(name.startswith("description:") for name in columns):
        yield "description"
    yield from (name for name in ("order", *_ATTRIBUTES) if name in columns)


def _value(document: Document, row: Row, columns: Mapping[str, str]) -> SeenValue:
    code = row.cells[columns["value"]].strip()
    if not code:
        raise document.unreadable("no_value", row.line, heading=columns["value"])
    labels = _by_language(row, columns, "label")
    told = _by_language(row, columns, "description")
    active = _truth(document, row, columns["active"]) if "active" in columns else None
    read = (
        (name, cell(document, row, columns[name]))
        for name, cell in _ATTRIBUTES.items()
        if name in columns
    )
    said = {name: value for name, value in read if value is not None}
    kept = set(columns.values())
    rest: dict[str, object] = {
        heading: (cell,)
        for heading, cell in row.cells.items()
        if heading and heading not in kept and cell.strip()
    }
    told.pop("", None)
    return SeenValue(code, labels, active, {**rest, **said}, row.line, told)


def _by_language(row: Row, columns: Mapping[str, str], what: str) -> dict[str, str | None]:
    return {
        name.partition(":")[2]: row.cells[columns[name]].strip() or None
        for name in _texts(columns, what)
    }


def _order(document: Document, row: Row, columns: Mapping[str, str], place: int) -> float:
    if "order" not in columns:
        return place
    found = _number(document, row, columns["order"])
    return float("inf") if found is None else found


def _sorted(values: list[tuple[float, SeenValue]]) -> tuple[SeenValue, ...]:
    return tuple(value for _, value in sorted(values, key=lambda item: item[0]))


def _truth(document: Document, row: Row, heading: str) -> bool | None:
    written = fold(row.cells[heading])
    found = {**_TRUTHS, **_FALSEHOODS}.get(written)
    if written and found is None:
        raise _fault("not_a_truth", document, row, heading)
    return found


def _number(document: Document, row: Row, heading: str) -> int | float | None:
    written = row.cells[heading].strip().removesuffix("%").strip()
    found = as_number(written)
    if written and found is None:
        raise _fault("not_a_number", document, row, heading)
    return found


def _forecast(document: Document, row: Row, heading: str) -> str | None:
    written = "".join(sign for sign in fold(row.cells[heading]) if sign.isalnum())
    found = _WRITTEN.get(written)
    if written and found is None and fold(heading) != _SPOKEN:
        raise _fault("not_a_forecast", document, row, heading, known=", ".join(_FORECASTS))
    return found


def _fault(
    sentence: str, document: Document, row: Row, heading: str, **more: str
) -> ExportUnreadable:
    facts = {"heading": heading, "written": row.cells[heading], **more}
    return document.unreadable(sentence, row.line, **facts)


def _text(_document: Document, row: Row, heading: str) -> str | None:
    return row.cells[heading].strip() or None


_ATTRIBUTES: dict[str, Cell] = {
    "default": _truth,
    "closed": _truth,
    "won": _truth,
    "converted": _truth,
    "probability": _number,
    "forecast": _forecast,
    "description": _text,
    "number": _number,
}

_MOST_USED = ("value", "label", "label_fr", "active", "order", "probability", "won")
READER = Reader(_knows, _read, rank=90, headings=_MOST_USED)
