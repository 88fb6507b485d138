"""A decision: a question the firm had to settle, its options, what each does, the choice."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lexicon.model.conditions import Condition
from lexicon.model.frozen import Frozen, Many
from lexicon.model.header import Entry, NamesByLanguage
from lexicon.model.scalars import AnyRef, Date, Duration, Id, Translations


class Effect(Frozen):
    """What an option puts into the entry it names."""

    criteria: Condition | None = None
    """For a stage: takes the place of its `decided_by` part, or of all its criteria."""
    formula: str | None = None
    """For a metric."""
    within: Duration | None = None
    """For a transition, or each clause of an agreement."""


class Option(Frozen):
    """One answer to the question."""

    id: Id
    names: NamesByLanguage = Field(default_factory=dict)
    definition: Translations = Field(default_factory=dict)
    then: dict[AnyRef, Effect] = Field(default_factory=dict)


class Decided(Frozen):
    """When, by whom and why."""

    on: Date
    by: Annotated[Many[str | Translations], Field(min_length=1)]
    because: Translations = Field(default_factory=dict)


class Decision(Entry):
    """A question with its options; `chosen` stays empty until both teams agree."""

    kind: Literal["decision"]
    question: Translations
    options: Annotated[Many[Option], Field(min_length=2)]
    chosen: Id | None = None
    decided: Decided | None = None


KIND = Decision
