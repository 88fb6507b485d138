"""The rates that a plan is given, and the season: the shape of the file, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from lexicon.briefs.plan.chance import Chance
from lexicon.model.frozen import Frozen, Many
from lexicon.model.scalars import Duration, Reference

Number = int | float | str


class Rate(Frozen):
    """One metric's figure: counted (`reached` of `of`), or stated, perhaps between two bounds."""

    figure: Number | None = None
    between: Many[Number] | None = None
    reached: int | None = None
    of: int | None = None
    takes: Duration | None = None
    """How long a contact takes for this step of the funnel."""
    source: str | None = None


class RatesFile(Frozen):
    """A file of rates."""

    source: str | None = None
    """Where all figures come from that name no source of their own."""
    rates: dict[Reference, Rate | Number]
    season: dict[str, Number] | None = None
    """Each month's share of the year's signatures; a month as people write it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one metric; `takes` in days, None where nobody says.

    `is_old` where it was counted on records from before the definition changed, `is_capped` where
    more were counted to arrive than to set out.
    """

    chance: Chance
    takes: Fraction | None = None
    source: str = ""
    is_old: bool = False
    is_capped: bool = False
    span: tuple[date, date] | None = None
    """The first and the last day of the periods that it was counted over."""


@dataclass(frozen=True)
class Rates:
    """Sound rates by metric reference, and the weights of the twelve months.

    `begun` are the ids of metrics that were counted, but over no period that is whole.
    """

    known: Mapping[str, Known] = field(default_factory=dict)
    season: Mapping[str, Fraction] | None = None
    begun: frozenset[str] = frozenset()
