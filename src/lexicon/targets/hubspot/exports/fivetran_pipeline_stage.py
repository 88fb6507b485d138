"""Stages of pipelines in a warehouse that Fivetran fills, as a CSV: of deals above all."""

from __future__ import annotations

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import as_truth
from lexicon.targets.exports.table import Row
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.exports.unreadable import every
from lexicon.targets.hubspot.exports._found import chance
from lexicon.targets.hubspot.exports._object import object_named
from lexicon.targets.hubspot.exports._warehouse import grouped, headings

_NEEDED = {"stage_id", "pipeline_id", "label"}
_SHOWN_BY = {
    "display_order": {"order"},
    "probability": {"probability", "closed", "won"},
    "is_closed": {"closed"},
    "closed_won": {"won"},
    "ticket_state": {"closed"},
}
"""Column → what an export with it shows."""


def _knows(document: Document) -> bool:
    return headings(document) >= _NEEDED


def _read(document: Document) -> tuple[SeenList, ...]:
    columns = headings(document)
    of = "tickets" if "ticket_state" in columns else "deals"
    if columns.isdisjoint({"ticket_state", "probability", "closed_won"}):
        of = object_named(document) or of
    shown = (names for column, names in _SHOWN_BY.items() if column in columns)
    shows = frozenset({"values", "labels"}.union(*shown))
    found = grouped(document, lambda line: line.cells["pipeline_id"].strip())
    return every(lambda item: _list(of, *item, document, shows), found.items())


def _list(
    of: str, pipeline: str, lines: list[Row], document: Document, shows: frozenset[str]
) -> SeenList:
    return SeenList(
        crm="hubspot",
        name=f"{of}/{pipeline}",
        values=without_twins(every(lambda line: _stage(line, document), lines), document),
        path=document.path,
        line=lines[0].line,
        labels={"": lines[0].cells.get("pipeline_label", "").strip()},
        shows=shows,
    )


def _stage(line: Row, document: Document) -> SeenValue:
    cells = line.cells
    if not cells["stage_id"]:
        raise document.unreadable("hubspot.no_stage_id", line.line, name=cells["pipeline_id"])
    active, labels = as_truth(cells.get("active")), {"": cells["label"]}
    return SeenValue(cells["stage_id"], labels, active, _attributes(line), line.line)


def _attributes(line: Row) -> dict[str, object]:
    state = line.cells.get("ticket_state", "").strip().upper()
    if state:
        return {"closed": state == "CLOSED"}
    won, closed = (as_truth(line.cells.get(name)) for name in ("closed_won", "is_closed"))
    return chance(line.cells.get("probability"), closed, won)


READER = Reader(_knows, _read)
