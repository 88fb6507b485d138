"""Every prose text of an entry, with its place; and what of a text is only mentioned in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.model.anatomy import Part, anatomy
from lexicon.model.header import Entry
from lexicon.model.manifest import Manifest

_MENTION = re.compile(
    r'"[^"\n]*(?:\n(?!\n)[^"\n]*)*"|“[^“”\n]*(?:\n(?!\n)[^“”\n]*)*”|«[^«»\n]*(?:\n(?!\n)[^«»\n]*)*»'
    r"|„[^„“”\n]*(?:\n(?!\n)[^„“”\n]*)*[“”]|‘[^‘’\n]*’|'(?<!\w')[^'\n]+'(?!\w)"
    r"|```.*?```|`[^`]*`|\]\([^)\]\n]*\)|https?://\S+",
    re.DOTALL,
)
"""Each alternative begins with its own sign, by which the engine skips to the next candidate, and
ends at the same sign anew, so that a text full of opening marks is not read once for each."""


class Translated(NamedTuple):
    """One text in all its languages.

    `entry` is "" for the manifest's own, and the path of the file for a question's.
    """

    entry: str
    keys: Keys
    texts: Mapping[str, str]

    @property
    def is_definition(self) -> bool:
        """Whether it says what an entry, a value or an option means."""
        return self.keys[-1] == "definition" and self.keys[0] != "questions"


def without_mentions(text: str) -> str:
    """The text with ` · ` for each quotation, piece of code and address."""
    return _MENTION.sub(" · ", text)


def translated_of(entry: Entry) -> list[Translated]:
    """Every translated text of an entry."""
    found: list[Translated] = []
    _model(entry.ref, (), entry, found)
    return found


def translated_in_manifest(manifest: Manifest) -> Iterator[Translated]:
    """The names in the manifest: of the dictionary and of its teams."""
    yield Translated("", ("name",), manifest.name)
    for team, described in manifest.teams.items():
        yield Translated("", ("teams", team, "names"), described.names)


def _model(entry: str, at: Keys, model: BaseModel, found: list[Translated]) -> None:
    written = model.model_fields_set
    structure = anatomy(type(model))
    for part in structure.prose:
        if part.attribute in written:
            _value(entry, (*at, part.key), getattr(model, part.attribute), part, found)
    if structure.extra_prose:
        found.append(Translated(entry, at, model.__pydantic_extra__ or {}))


def _value(entry: str, at: Keys, value: Any, part: Part, found: list[Translated]) -> None:
    if isinstance(value, dict):
        if not part.prose:
            for key, item in value.items():
                _value(entry, (*at, key), item, part, found)
        elif value:
            found.append(Translated(entry, at, value))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            _value(entry, (*at, position), item, part, found)
    elif isinstance(value, BaseModel):
        _model(entry, at, value, found)
