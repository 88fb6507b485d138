"""A stage of the funnel: who qualifies, with examples that prove it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import ConfigDict, Field

from lexicon.model.conditions import Condition
from lexicon.model.frozen import Frozen, Many
from lexicon.model.header import Entry
from lexicon.model.scalars import Id, Scalar, Translations


class Act(Frozen):
    """A person's act in a record: who did it, when."""

    who: str
    when: str


Record = dict[str, Scalar | Act]
"""Field id → value. A missing field is unknown."""


class Example(Frozen):
    """A case told in each language, and the record that proves it."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str]
    EXTRA_IS_PROSE: ClassVar[bool] = True

    id: Id
    record: Record = Field(default_factory=dict)

    @property
    def text(self) -> Translations:
        """The story, by language: every key beside `id` and `record`."""
        return self.__pydantic_extra__


class Stage(Entry):
    """A stage; what its criteria say is true from it on, and later stages add to it."""

    kind: Literal["stage"]
    criteria: Condition
    examples: Many[Example] = ()
    counter_examples: Many[Example] = ()


KIND = Stage
