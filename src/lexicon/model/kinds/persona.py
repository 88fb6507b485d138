"""A buyer persona, or a negative one: whom we do not want."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lexicon.model.frozen import Frozen, Many
from lexicon.model.header import Entry
from lexicon.model.scalars import Id, Translations


class Objection(Frozen):
    """What the persona says against us, and the answer both teams agreed on."""

    id: Id
    says: Translations
    answer: Translations = Field(default_factory=dict)


class Persona(Entry):
    """Drawn up by both teams from real customers."""

    kind: Literal["persona"]
    role: Translations
    company: Translations
    goals: Many[Translations] = ()
    decision_power: Translations = Field(default_factory=dict)
    signs_of_fit: Many[Translations] = ()
    objections: Many[Objection] = ()
    negative: bool = False


KIND = Persona
