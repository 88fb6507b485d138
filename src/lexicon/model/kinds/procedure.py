"""A procedure: who does what, in which order."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lexicon.model.frozen import Frozen, Many
from lexicon.model.header import Entry
from lexicon.model.scalars import AnyRef, Duration, Id, Translations


class Step(Frozen):
    """One step and the team responsible for it."""

    id: Id
    by: Id
    does: Translations
    input: Translations = Field(default_factory=dict)
    output: Translations = Field(default_factory=dict)
    uses: Many[AnyRef] = ()
    within: Duration | None = None


class Procedure(Entry):
    """Numbered steps; list order is the order of work."""

    kind: Literal["procedure"]
    steps: Annotated[Many[Step], Field(min_length=1)]


KIND = Procedure
