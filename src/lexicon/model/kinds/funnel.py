"""The funnel: sections, stages in order, who holds a contact, how it moves on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from lexicon.model.conditions import Condition
from lexicon.model.frozen import Frozen, Many
from lexicon.model.header import Entry, NamesByLanguage
from lexicon.model.scalars import (
    AnyRef,
    Duration,
    FieldRef,
    Id,
    PicklistRef,
    StageRef,
    Translations,
)


class Section(Frozen):
    """A part of the funnel and the teams responsible for it."""

    id: Id
    names: NamesByLanguage = Field(default_factory=dict)
    definition: Translations = Field(default_factory=dict)
    responsible: Annotated[Many[Id], Field(min_length=1)]
    stages: Annotated[Many[StageRef], Field(min_length=1)]
    holder: dict[StageRef, Id] = Field(default_factory=dict)
    """Stage → the team that works a contact there, where the section has several."""


class Transition(Frozen):
    """A move from one stage to another: who makes it, within how long, why."""

    id: Id
    names: NamesByLanguage = Field(default_factory=dict)
    definition: Translations = Field(default_factory=dict)
    from_: StageRef
    to: StageRef
    by: Id
    within: Duration | None = None
    calendar: Id | None = None
    kind: Literal["advance", "recycle"] = "advance"
    when: Condition | None = None
    reasons: PicklistRef | None = None


class Cell(Frozen):
    """One cell of the matrix: the two fields' values by field id, and what follows."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str]

    then: AnyRef
    because: Translations = Field(default_factory=dict)

    @property
    def position(self) -> dict[str, str]:
        """Field id → value: every key beside `then` and `because`."""
        return self.__pydantic_extra__


class Matrix(Frozen):
    """Two picklist fields crossed."""

    rows: FieldRef
    columns: FieldRef
    cells: Annotated[Many[Cell], Field(min_length=1)]


class Funnel(Entry):
    """List order is funnel order, of sections and of stages; it is said nowhere else."""

    kind: Literal["funnel"]
    sections: Annotated[Many[Section], Field(min_length=1)]
    transitions: Many[Transition] = ()
    matrix: Matrix | None = None


KIND = Funnel
