"""Answers of Dataverse's Web API, as short as a test wants to write them."""

from __future__ import annotations

import json
from typing import Any

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.recognise import read_export
from lexicon.targets.exports.seen import SeenList

Answer = dict[str, Any]


def label(**texts: str) -> Answer:
    """A Label: `en` and `fr` by their numbers."""
    numbers = {"en": 1033, "fr": 1036, "de": 1031}
    localized = [{"Label": text, "LanguageCode": numbers[name]} for name, text in texts.items()]
    return {"LocalizedLabels": localized, "UserLocalizedLabel": next(iter(localized), None)}


def option(number: int, hidden: bool = False, **texts: str) -> Answer:
    """An option with its labels by language."""
    said: Answer = {"LocalizedLabels": [], "UserLocalizedLabel": None}
    return {"Value": number, "IsHidden": hidden, "Label": label(**texts), "Description": said}


def choice(name: str, *options: Answer, **more: object) -> Answer:
    """What GET GlobalOptionSetDefinitions(Name='…')/….OptionSetMetadata answers."""
    whole = {"Name": name, "IsGlobal": True, "OptionSetType": "Picklist", "IsManaged": False}
    return {**whole, "DisplayName": label(en=name), "Options": list(options), **more}


def column(name: str, own: Answer | None, shared: Answer | None = None) -> Answer:
    """One of the columns that a list of PicklistAttributeMetadata answers."""
    return {"LogicalName": name, "OptionSet": own, "GlobalOptionSet": shared}


def read(answer: object) -> tuple[SeenList, ...]:
    """The lists that lexicon sees in an answer or a file."""
    raw = answer if isinstance(answer, bytes) else json.dumps(answer, indent=2).encode()
    found = read_export(Document("answer", raw))
    assert found is not None
    return found


def read_one(answer: object) -> SeenList:
    """The one list in an answer."""
    (seen,) = read(answer)
    return seen
