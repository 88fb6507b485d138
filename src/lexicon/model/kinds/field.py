"""A data element: a field of a record that criteria and agreements use."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from lexicon.model.frozen import Frozen
from lexicon.model.header import Entry
from lexicon.model.scalars import PicklistRef, Scalar, TermRef, Translations

FieldType = Literal[
    "integer", "decimal", "money", "text", "boolean", "date", "time", "picklist", "act"
]


class Range(Frozen):
    """The bounds a value keeps to."""

    at_least: int | float | str | None = None
    above: int | float | str | None = None
    at_most: int | float | str | None = None
    below: int | float | str | None = None


class Field(Entry):
    """A field; `when_empty` is what an empty one counts as, else it is unknown."""

    kind: Literal["field"]
    type: FieldType
    picklist: PicklistRef | None = None
    unit: str | Translations | None = None
    range: Range | None = None
    when_empty: Scalar | None = None
    personal_data: bool = False
    term: TermRef | None = None
    crm: dict[str, str] = Key(default_factory=dict)


KIND = Field
