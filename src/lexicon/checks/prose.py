"""Every prose text of an entry, cut into words once for all rules that read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from lexicon.findings import Keys
from lexicon.languages.fold import fold
from lexicon.model.anatomy import Part, anatomy
from lexicon.model.header import Entry

_MENTION = re.compile(r'"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|`[^`\n]*`|\]\([^)\n]*\)|https?://\S+')
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


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
        return _MENTION.sub(" · ", self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words used (not those mentioned), as written."""
        return tuple(_WORD.findall(self.used))

    @cached_property
    def folded(self) -> str:
        """The words used, folded, with one space between and around: ` a lead is `."""
        return f" {fold(' '.join(self.words))} "


def prose_of(entry: Entry) -> Iterator[Prose]:
    """Every translated text of an entry, with its keys."""
    return _model(entry.ref, (), entry)


def _model(entry: str, at: Keys, model: BaseModel) -> Iterator[Prose]:
    written = model.model_fields_set
    structure = anatomy(type(model))
    for part in structure.parts:
        if part.attribute in written and part.key != "names" and not part.conditions:
            if part.prose or part.inner:
                value = getattr(model, part.attribute)
                yield from _value(entry, (*at, part.key), value, part)
    if structure.extra_prose:
        for language, text in (model.__pydantic_extra__ or {}).items():
            yield Prose(entry, (*at, language), language, text)


def _value(entry: str, at: Keys, value: Any, part: Part) -> Iterator[Prose]:
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str):
                if part.prose:
                    yield Prose(entry, (*at, key), key, item)
            else:
                yield from _value(entry, (*at, key), item, part)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _value(entry, (*at, position), item, part)
    elif isinstance(value, BaseModel):
        yield from _model(entry, at, value)
