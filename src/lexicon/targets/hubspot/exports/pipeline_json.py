"""Pipelines as HubSpot's API answers: one, a list, or the older versions; of deals above all."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.lines import Lines
from lexicon.targets.exports.reader import Reader
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.exports.shape import Object, as_text, as_truth, objects
from lexicon.targets.exports.twins import without_twins
from lexicon.targets.exports.unreadable import every
from lexicon.targets.hubspot.exports._found import (
    chance,
    in_order,
    in_use,
    is_archived,
    items,
    metadata,
)
from lexicon.targets.hubspot.exports._object import object_named, object_said

_SHOWS = frozenset({"values", "order", "labels"})
_SHOWN = {"deals": {"closed", "probability", "won"}, "tickets": {"closed"}}
"""What an answer shows besides of the stages of an object; of others, what one of them says."""


def _knows(document: Document) -> bool:
    return any(map(_is_pipeline, items(document)))


def _read(document: Document) -> tuple[SeenList, ...]:
    lines = Lines(document.text())
    found = in_use(item for item in items(document) if _is_pipeline(item))
    return every(lambda item: _pipeline(item, document, lines), found)


def _is_pipeline(item: Object) -> bool:
    stages = item.get("stages")
    return isinstance(stages, list) and "label" in item and bool(_id(item, "pipelineId"))


def _id(item: Object, older: str) -> str:
    return as_text(item.get("id")) or as_text(item.get(older))


def _pipeline(item: Object, document: Document, lines: Lines) -> SeenList:
    written = objects(item.get("stages"))
    of = _object(item, written, document, lines)
    name = f"{of}/{_id(item, 'pipelineId')}"
    read = every(lambda stage: _stage(stage, name, document, lines), written)
    values = {id(stage): value for stage, value in zip(written, read, strict=True)}
    said = {name for value in read for name in value.attributes}
    return SeenList(
        crm="hubspot",
        name=name,
        values=without_twins(tuple(values[id(stage)] for stage in in_order(written)), document),
        path=document.path,
        line=min((value.line for value in values.values()), default=1),
        labels={"": as_text(item.get("label"))},
        shows=_SHOWS.union(_SHOWN.get(of, said)),
    )


def _object(item: Object, written: Iterable[Object], document: Document, lines: Lines) -> str:
    """Whose pipeline it is: what it says itself, then what its stages have, then its file's name.

    Tickets have a state, deals a likelihood; what tells nothing at all is of deals.
    """
    told = [stage for stage in written if "metadata" in stage or "probability" in stage]
    if said := object_said(item, document):
        return said
    if any("ticketState" in metadata(stage) for stage in told):
        return "tickets"
    if any(_probability(stage) is not None for stage in told):
        return "deals"
    of, name = object_named(document), as_text(item.get("label"))
    if told and not of:
        raise document.unreadable("hubspot.pipeline_of_none", lines.of(name), name=name)
    return of or "deals"


def _stage(stage: Object, name: str, document: Document, lines: Lines) -> SeenValue:
    code, label = _id(stage, "stageId"), as_text(stage.get("label"))
    if not code:
        raise document.unreadable("hubspot.no_stage_id", lines.of(label), name=name)
    labels = {"": label}
    return SeenValue(code, labels, not is_archived(stage), _attributes(stage), lines.of(code))


def _attributes(stage: Object) -> dict[str, object]:
    said = metadata(stage)
    if "ticketState" in said:
        return {"closed": said["ticketState"] == "CLOSED"}
    won = as_truth(stage.get("closedWon"))
    return chance(_probability(stage), as_truth(said.get("isClosed")), won or None)


def _probability(stage: Object) -> object:
    return metadata(stage).get("probability", stage.get("probability"))


READER = Reader(_knows, _read, signs=('"stages"', '"label"'))
