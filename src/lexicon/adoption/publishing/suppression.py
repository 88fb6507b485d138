"""What may be published of a few people: never so little that somebody could be made out.

A cell needs `minimum` people. What is withheld must not follow from what is shown: where one team
of several is withheld, so is a second one (the smallest shown), until those withheld are together
as many as the minimum; only then may a figure of all teams together stand beside the others. Of two
teams with one below, nothing but the merged figure remains.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.measures.wilson import wilson
from lexicon.errors import LexiconError

MINIMUM = 5
FLOOR = 3
"""Nobody can set the minimum lower than this."""


class MinimumTooLow(LexiconError):
    """A minimum at which single people would show through."""

    def __init__(self, minimum: int) -> None:
        super().__init__(
            f"a minimum of {minimum} people a figure: at least {FLOOR} are needed, so that nobody "
            "can be made out"
        )


@dataclass(frozen=True, slots=True)
class Publishable:
    """The teams that are shown each on its own, and those that are not.

    `withheld` says how many people a team lacks: 0 where it is withheld to protect another one.
    `merged` says whether a figure of all teams together may be shown.
    """

    shown: tuple[str, ...]
    withheld: Mapping[str, int]
    merged: bool


def checked(minimum: int) -> int:
    """The minimum, if it is one. Raises MinimumTooLow."""
    if minimum < FLOOR:
        raise MinimumTooLow(minimum)
    return minimum


def publishable(people: Mapping[str, int], minimum: int = MINIMUM) -> Publishable:
    """From team → people in its cell. Raises MinimumTooLow.

    Decide over all teams first and filter afterwards: no filter may make two figures that differ by
    a few people.
    """
    enough = checked(minimum)
    hidden = {team for team, number in people.items() if number < enough}
    shown = sorted((team for team in people if team not in hidden), key=lambda t: (people[t], t))
    while shown and _shows_through(hidden, people, enough):
        hidden.add(shown.pop(0))
    everybody = sum(people.values())
    return Publishable(
        tuple(team for team in people if team not in hidden),
        {team: max(0, enough - people[team]) for team in people if team in hidden},
        everybody >= enough and not _shows_through(hidden, people, enough),
    )


def _shows_through(hidden: set[str], people: Mapping[str, int], minimum: int) -> bool:
    """Whether all together less those shown would be too few people."""
    withheld = sum(people[team] for team in hidden)
    return 0 < withheld < minimum or (withheld > 0 and len(hidden) == 1)


def tells_each(hits: int, of: int) -> bool:
    """Whether a count says what every single person did, or all but one: only an interval is shown.

    If it were shown for all and withheld for all but one alone, the withholding would tell.
    """
    return hits <= 1 or hits >= of - 1


def levelled(hits: int, of: int) -> int:
    """A count in which all but one stand for all, and one for none.

    Whatever adds such counts up says no more than the counts themselves, which are withheld.
    """
    return 0 if hits <= 1 else of if hits >= of - 1 else hits


def share_shown(hits: int, of: int) -> Interval:
    """The interval of a share; the same for all as for all but one, and for none as for one."""
    if hits <= 1:
        return Interval(0.0, wilson(1, of).high)
    if hits >= of - 1:
        return Interval(wilson(of - 1, of).low, 1.0)
    return wilson(hits, of)
