"""A service level agreement: what each team promises the other, and by when."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lexicon.model.conditions import Condition
from lexicon.model.frozen import Frozen, Many
from lexicon.model.header import Entry
from lexicon.model.scalars import Duration, FieldRef, Id, MetricRef, TransitionRef, Translations


class Attempts(Frozen):
    """How often to try before giving up."""

    at_most: Annotated[int, Field(ge=1)]
    every: Duration | None = None


class Clause(Frozen):
    """One promise of one team to another."""

    id: Id
    when: Condition | None = None
    starts: FieldRef | None = None
    """The field that says when the clock starts."""
    from_: Id
    to: Id
    promise: Translations
    within: Duration | None = None
    calendar: Id | None = None
    attempts: Attempts | None = None
    shown_by: MetricRef | None = None
    overrides: TransitionRef | None = None


class Agreement(Entry):
    """The promises around one matter."""

    kind: Literal["agreement"]
    clauses: Annotated[Many[Clause], Field(min_length=1)]


KIND = Agreement
