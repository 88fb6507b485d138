"""Answers of HubSpot's API, as short as a test wants to write them."""

from __future__ import annotations

import json
from typing import Any

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import read_export
from lexicon.targets.exports.seen import SeenList

Answer = dict[str, Any]


def option(value: str, label: str, hidden: bool = False, **more: object) -> Answer:
    """An option; where it stands is said by the property."""
    return {"label": label, "value": value, "hidden": hidden, **more}


def property_answer(name: str, *options: Answer, read_only: bool = False) -> Answer:
    """What GET /crm/v3/properties/contacts/<name> answers."""
    placed = [{"displayOrder": place, **item} for place, item in enumerate(options)]
    can = {"archivable": True, "readOnlyDefinition": True, "readOnlyOptions": read_only}
    return {
        "name": name,
        "label": name,
        "type": "enumeration",
        "fieldType": "radio",
        "groupName": "contactinformation",
        "options": placed,
        "modificationMetadata": can,
    }


def stage(code: str, label: str, probability: str = "0.5", **more: object) -> Answer:
    """A stage of a deal pipeline."""
    said = {"isClosed": str(probability in ("0.0", "1.0")).lower(), "probability": probability}
    return {"id": code, "label": label, "metadata": said, "archived": False, **more}


def pipeline_answer(code: str, *stages: Answer) -> Answer:
    """What GET /crm/v3/pipelines/deals/<code> answers."""
    placed = [{"displayOrder": place, **item} for place, item in enumerate(stages)]
    return {"id": code, "label": "Sales", "displayOrder": 0, "stages": placed, "archived": False}


def read(answer: object, path: str = "answer.json") -> tuple[SeenList, ...]:
    """The lists that lexicon sees in an answer."""
    raw = answer if isinstance(answer, bytes) else json.dumps(answer, indent=2).encode()
    found = read_export(Document(path, raw))
    assert found is not None
    return found


def read_one(answer: object) -> SeenList:
    """The one list in an answer."""
    (seen,) = read(answer)
    return seen
