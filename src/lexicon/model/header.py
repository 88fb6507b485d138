"""What all kinds of entry have in common."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lexicon.model.frozen import Frozen, Many, Shared
from lexicon.model.scalars import AnyRef, Date, Id, Translations, Version

Status = Literal["draft", "proposed", "deprecated", "retired"]
Relation = Literal["confused_with", "opposite_of", "broader", "part_of", "see_also"]


class Names(Shared):
    """The words for one thing in one language."""

    label: str = ""
    plural: str | None = None
    short: str | None = None
    gender: Literal["m", "f", "n"] | None = None
    synonyms: Many[str] = ()
    avoid: Many[str] = ()
    link: bool = True
    """Whether mentions of these words in other texts become links."""


NamesByLanguage = dict[str, Names]


class Related(Shared):
    """A relation to another entry, written on one side only."""

    to: AnyRef
    as_: Relation
    because: Translations = Field(default_factory=dict)


class Source(Shared):
    """Where a definition comes from."""

    title: str
    author: str | None = None
    year: int | None = None
    url: str | None = None


class Deprecation(Shared):
    """Since which release a thing is no longer used, why, and what to use instead."""

    since: Version
    reason: Translations
    replaced_by: Many[AnyRef] = ()
    sunset: Date | None = None


class Editorial(Shared):
    """The author's word that a changed text changes no meaning."""

    to: Version
    reason: str


class Silence(Shared):
    """A rule that this entry breaks on purpose."""

    rule: Id
    reason: str


class Entry(Frozen):
    """The header; each kind adds its own fields."""

    id: Id
    kind: str
    version: Version
    status: Status
    owner: Id
    review_by: Date | None = None
    names: NamesByLanguage = Field(default_factory=dict)
    definition: Translations = Field(default_factory=dict)
    notes: Translations = Field(default_factory=dict)
    related: Many[Related] = ()
    sources: Many[Source] = ()
    deprecated: Deprecation | None = None
    editorial: Editorial | None = None
    silence: Many[Silence] = ()

    @property
    def ref(self) -> str:
        """`kind/id`."""
        return f"{self.kind}/{self.id}"
