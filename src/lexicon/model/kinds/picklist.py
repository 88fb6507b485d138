"""A value set: what a field may hold, with the code of each value in each CRM."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from lexicon.model.frozen import Frozen, Many
from lexicon.model.header import Deprecation, Entry, NamesByLanguage, Status
from lexicon.model.scalars import AnyRef, Id, Translations, bare

Forecast = Literal["omitted", "pipeline", "best_case", "most_likely", "commit", "closed"]
Number = Annotated[int, Field(ge=0, le=9999)]
_Percent = Field(ge=0, le=100)


class Value(Frozen):
    """One value. With `means`, whatever is not written here is the meant entry's."""

    model_config = {"json_schema_extra": {"anyOf": [{"required": ["means"]}, {"required": ["id"]}]}}

    number: Number
    means: AnyRef | None = None
    id: Id | None = None
    names: NamesByLanguage = Field(default_factory=dict)
    definition: Translations = Field(default_factory=dict)
    status: Status | None = None
    codes: dict[str, str] = Field(default_factory=dict)
    deprecated: Deprecation | None = None
    probability: Annotated[int, _Percent] | Annotated[float, _Percent] | None = None
    """In percent."""
    closed: bool | None = None
    won: bool | None = None
    converted: bool | None = None
    forecast: Forecast | None = None
    extras: dict[str, dict[str, str]] = Field(default_factory=dict)
    """What a CRM alone says of the value, given back to it as it is: `{salesforce: {color: …}}`."""

    @model_validator(mode="after")
    def _named(self) -> Value:
        if not (self.means or self.id):
            raise ValueError("means_or_id")
        return self

    @property
    def key(self) -> str:
        """The value's own id: the written one, else the meant entry's."""
        return self.id or bare(self.means or "")


class Reserved(Frozen):
    """Numbers and ids that were used once and never will be again."""

    numbers: Many[Number] = ()
    ids: Many[Id] = ()


class Picklist(Entry):
    """A value set; the order of the list is the order people see."""

    kind: Literal["picklist"]
    values: Annotated[Many[Value], Field(min_length=1)]
    default: Id | None = None
    reserved: Reserved = Reserved.model_construct()
    crm: dict[str, str] = Field(default_factory=dict)
    """The name under which a CRM already knows this list: `{salesforce: LeadStatus}`."""


KIND = Picklist
