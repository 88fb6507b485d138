"""An entry of ours becomes another firm's proposal: nothing approved, nothing decided, no past."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lexicon.yamlfile.read import read
from lexicon.yamlfile.splice import removed, replaced

FIRST_VERSION = "0.1.0"
_OUR_PAST = ("decided", "editorial", "reserved")
_GOING = ("deprecated", "retired")


def as_proposal(text: str, review_by: date, words: Mapping[str, str]) -> str | None:
    """The entry as `proposed`, to be reviewed by a day; None for one that we are giving up."""
    data: Any = read(text.encode()).data
    if data["status"] in _GOING:
        return None
    text = replaced(text, ("version",), FIRST_VERSION)
    text = replaced(text, ("status",), "proposed")
    text = replaced(text, ("review_by",), review_by.isoformat())
    for key in _OUR_PAST:
        text = removed(text, (key,))
    return _undecided(_without_former_values(text, data), data, words)


def _without_former_values(text: str, data: Mapping[str, Any]) -> str:
    """From the last to the first, so that the places of those before stay right."""
    values = data.get("values", [])
    for position in reversed(range(len(values))):
        if "deprecated" in values[position]:
            text = removed(text, ("values", position))
    return text


def _undecided(text: str, data: Mapping[str, Any], words: Mapping[str, str]) -> str:
    if "options" not in data:
        return text
    options = ", ".join(option["id"] for option in data["options"])
    return replaced(text, ("chosen",), " # " + words["chosen"].format(options=options))
