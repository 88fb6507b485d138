"""Published figures as a head reads them: K of the N who answered, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lexicon.adoption.measures.age import Age, age
from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.measures.newcombe import Share, difference
from lexicon.adoption.publishing.figure import TOGETHER, Figure
from lexicon.adoption.publishing.suppression import share_shown
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.wave import Wave


@dataclass(frozen=True, slots=True)
class TeamCell:
    """One team and one entry; `team` is "" for all together.

    `low` to `high` of `people` who answered know it (90 %), most likely `mode`; with those of
    `members` who did not answer it may be up to `high_of_all`. `share` is the interval of persons
    right first time. Nothing but `missing` is told where too few answered; `withheld` says that
    enough did, and that telling it would show another team's people.
    """

    team: str
    entry: str
    people: int
    members: int | None
    low: int
    mode: int
    high: int
    right: int | None
    share: Interval | None
    missing: int
    withheld: bool
    age: Age

    @property
    def is_told(self) -> bool:
        """Whether there is a figure."""
        return not self.missing and not self.withheld

    @property
    def high_of_all(self) -> int | None:
        """Of all members, those who did not answer counted as if they knew."""
        silent = (self.members or 0) - self.people
        return self.high + silent if silent > 0 else None


@dataclass(frozen=True, slots=True)
class Apart:
    """Two teams and an entry: the share right first time of `one` less that of `other`.

    None where a count is left out. `differ`: the interval of the difference excludes 0; without
    counts, that the intervals of those who know it do not meet, which asks for more. `better` is
    the team ahead.
    """

    entry: str
    one: str
    other: str
    value: float | None
    interval: Interval | None
    differ: bool
    better: str


def team_cells(figures: Iterable[Figure], wave: Wave, sources: Sources) -> tuple[TeamCell, ...]:
    """In the order of entries; all together last of each."""
    order = list(sources.majors)
    found = [_cell(figure, wave, sources) for figure in figures]
    return tuple(
        sorted(
            found,
            key=lambda cell: (
                order.index(cell.entry) if cell.entry in order else len(order),
                cell.entry,
                cell.team == TOGETHER,
                cell.team,
            ),
        )
    )


def apart(cells: Iterable[TeamCell]) -> tuple[Apart, ...]:
    """Each two teams on each entry, where both are told."""
    by_entry: dict[str, list[TeamCell]] = {}
    for cell in cells:
        if cell.is_told and cell.age == "current" and cell.team != TOGETHER:
            by_entry.setdefault(cell.entry, []).append(cell)
    return tuple(
        _apart(one, other)
        for told in by_entry.values()
        for at, one in enumerate(told)
        for other in told[at + 1 :]
    )


def _apart(one: TeamCell, other: TeamCell) -> Apart:
    ahead = one.mode / one.people > other.mode / other.people
    if one.right is None or other.right is None:
        meet = (
            one.low / one.people <= other.high / other.people
            and other.low / other.people <= one.high / one.people
        )
        better = one.team if ahead else other.team
        return Apart(one.entry, one.team, other.team, None, None, not meet, better)
    here, there = Share(one.right, one.people), Share(other.right, other.people)
    interval, value = difference(here, there), here.value - there.value
    better = one.team if value > 0 else other.team
    return Apart(one.entry, one.team, other.team, value, interval, interval.excludes(0), better)


def _cell(figure: Figure, wave: Wave, sources: Sources) -> TeamCell:
    measured = wave.closed_at or wave.closes_at
    major = sources.majors.get(figure.entry, figure.major)
    missing = max(0, sources.minimum - figure.people) if figure.suppressed else 0
    return TeamCell(
        figure.team,
        figure.entry,
        figure.people,
        _members(figure.team, wave, sources.members),
        figure.low,
        figure.mode,
        figure.high,
        figure.right,
        None if figure.suppressed else _share(figure),
        missing,
        figure.suppressed and not missing,
        age(figure.major, measured, major, sources.now),
    )


def _share(figure: Figure) -> Interval:
    """Where the count is left out it is all, none, or one off: which end, the mode says."""
    if figure.right is not None:
        return share_shown(figure.right, figure.people)
    return share_shown(figure.people if 2 * figure.mode > figure.people else 0, figure.people)


def _members(team: str, wave: Wave, members: Mapping[str, int]) -> int | None:
    if team != TOGETHER:
        return members.get(team)
    asked = [count for name, count in members.items() if wave.invites(name)]
    return sum(asked) or None
