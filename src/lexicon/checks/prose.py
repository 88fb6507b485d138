"""Every prose text of an entry, with its place; cut into words only where a rule needs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.model.anatomy import Part, anatomy
from lexicon.model.header import Entry
from lexicon.model.manifest import Manifest

_MENTION = re.compile(
    r'"(?:[^"\n]|\n(?!\n))*"|“(?:[^”\n]|\n(?!\n))*”|«(?:[^»\n]|\n(?!\n))*»|„(?:[^“”\n]|\n(?!\n))*[“”]'
    r"|‘[^’\n]*’|(?<!\w)'[^'\n]+'(?!\w)|```.*?```|`[^`]*`|\]\([^)\n]*\)|https?://\S+",
    re.DOTALL,
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Translated:
    """One text in all its languages; `entry` is "" for the manifest's own."""

    entry: str
    keys: Keys
    texts: Mapping[str, str]

    @property
    def is_definition(self) -> bool:
        """Whether it says what an entry, a value or an option means."""
        return self.keys[-1] == "definition"


@dataclass(frozen=True, eq=False)
class Prose:
    """One text in one language and its place; `field` is the entry's top-level key it stands in."""

    entry: str
    keys: Keys
    language: str
    text: str

    @property
    def field(self) -> str:
        return str(self.keys[0])

    @cached_property
    def used(self) -> str:
        """The text without what it only mentions: quotations, code, addresses."""
        return without_mentions(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words used (not those mentioned), as written."""
        return tuple(_WORD.findall(self.used))


def without_mentions(text: str) -> str:
    """The text with ` · ` for each quotation, piece of code and address."""
    return _MENTION.sub(" · ", text)


def prose_of(entry: Entry) -> Iterator[Prose]:
    """Every translated text of an entry, one language at a time."""
    for translated in translated_of(entry):
        for language, text in translated.texts.items():
            yield Prose(entry.ref, (*translated.keys, language), language, text)


def translated_of(entry: Entry) -> Iterator[Translated]:
    """Every translated text of an entry."""
    return _model(entry.ref, (), entry)


def translated_in_manifest(manifest: Manifest) -> Iterator[Translated]:
    """The names in the manifest: of the dictionary and of its teams."""
    yield Translated("", ("name",), manifest.name)
    for team, described in manifest.teams.items():
        yield Translated("", ("teams", team, "names"), described.names)


def _model(entry: str, at: Keys, model: BaseModel) -> Iterator[Translated]:
    written = model.model_fields_set
    structure = anatomy(type(model))
    for part in structure.parts:
        if part.attribute in written and _may_hold_prose(part):
            yield from _value(entry, (*at, part.key), getattr(model, part.attribute), part)
    if structure.extra_prose:
        yield Translated(entry, at, model.__pydantic_extra__ or {})


def _may_hold_prose(part: Part) -> bool:
    return part.prose or (part.inner and not part.conditions and part.key != "names")


def _value(entry: str, at: Keys, value: Any, part: Part) -> Iterator[Translated]:
    if isinstance(value, dict):
        if not part.prose:
            for key, item in value.items():
                yield from _value(entry, (*at, key), item, part)
        elif value:
            yield Translated(entry, at, value)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _value(entry, (*at, position), item, part)
    elif isinstance(value, BaseModel):
        yield from _model(entry, at, value)
