"""An entry over several waves: published figures, breaks where its meaning moved, and learning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import ceil, floor

from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.measures.learning import Learning, learning
from lexicon.adoption.publishing.figure import TOGETHER
from lexicon.adoption.publishing.suppression import publishable, tells_each
from lexicon.adoption.telling.sources import FirstTime, Sources
from lexicon.adoption.telling.team_cells import TeamCell, team_cells
from lexicon.adoption.wave import Wave


@dataclass(frozen=True, slots=True)
class Moment:
    """A wave that measured an entry: its number, its last day, the entry's meaning at that time."""

    wave: int
    day: datetime
    major: int


@dataclass(frozen=True, slots=True)
class Learnt:
    """The same people of one team in two waves; nothing but `missing` where they are too few.

    `before` and `after` of `people` were right first time. None, and the interval in tenths, where
    that would tell what each did, or what those few did who answered in one of the waves only: they
    are the difference to that wave's own figure.
    """

    team: str
    waves: tuple[int, int]
    people: int
    before: int | None
    after: int | None
    change: float | None
    interval: Interval
    missing: int
    withheld: bool


@dataclass(frozen=True, slots=True)
class EntryTrend:
    """`cells` by team, one a moment, None where nothing was measured.

    `breaks` are the moments before which the meaning moved.
    """

    entry: str
    moments: tuple[Moment, ...]
    cells: Mapping[str, tuple[TeamCell | None, ...]]
    breaks: tuple[int, ...]
    learnt: tuple[Learnt, ...]


def trends(sources: Sources) -> tuple[EntryTrend, ...]:
    """Of every entry that was ever measured, in the order of entries."""
    waves = sources.waves
    told = {wave.id: team_cells(sources.figures.get(wave.id, ()), wave, sources) for wave in waves}
    first = {wave.id: sources.first_time(wave.id) for wave in waves}
    measured = {cell.entry for cells in told.values() for cell in cells}
    known = [entry for entry in sources.majors if entry in measured]
    entries = [*known, *sorted(measured - set(known))]
    return tuple(_of_entry(entry, sources, told, first) for entry in entries)


def _of_entry(
    entry: str,
    sources: Sources,
    told: Mapping[str, Sequence[TeamCell]],
    first: Mapping[str, FirstTime],
) -> EntryTrend:
    majors = _majors(entry, sources)
    waves = [wave for wave in sources.waves if wave.id in majors]
    at = {
        (wave.id, cell.team): cell
        for wave in waves
        for cell in told[wave.id]
        if cell.entry == entry
    }
    teams = _teams({team for _, team in at}, sources)
    pairs = list(enumerate(pairwise(waves), start=1))
    learnt = [
        one
        for _, two in pairs
        if majors[two[0].id] == majors[two[1].id]
        for one in _learnt(entry, two, majors[two[1].id], first, sources)
        if one.team in teams
    ]
    return EntryTrend(
        entry,
        tuple(Moment(w.number, _last_day(w), majors[w.id]) for w in waves),
        {team: tuple(at.get((wave.id, team)) for wave in waves) for team in teams},
        tuple(place for place, (one, other) in pairs if majors[one.id] != majors[other.id]),
        tuple(learnt),
    )


def _last_day(wave: Wave) -> datetime:
    """It closes where the next day begins."""
    return min(wave.closes_at - timedelta(microseconds=1), wave.closed_at or wave.closes_at)


def _teams(measured: set[str], sources: Sources) -> list[str]:
    """Those asked for; all together last."""
    every = sorted(measured, key=lambda team: (team == TOGETHER, team))
    return [team for team in every if sources.team in ("", team)]


def _majors(entry: str, sources: Sources) -> dict[str, int]:
    """The entry's meaning in each wave that measured it."""
    return {
        wave.id: figure.major
        for wave in sources.waves
        for figure in sources.figures.get(wave.id, ())
        if figure.entry == entry
    }


def _learnt(
    entry: str,
    waves: tuple[Wave, Wave],
    major: int,
    first: Mapping[str, FirstTime],
    sources: Sources,
) -> Iterator[Learnt]:
    before, after = (first[wave.id] for wave in waves)
    places = {place for place in (*before, *after) if place[1:] == (entry, major)}
    teams = {place[0]: learning(before.get(place, {}), after.get(place, {})) for place in places}
    people = {team: found.people for team, found in sorted(teams.items())}
    allowed = publishable(people, sources.minimum)
    for team in people:
        missing = allowed.withheld.get(team, 0)
        if team in allowed.shown:
            yield _told(team, teams[team], waves, sources.minimum)
        else:
            yield _untold(team, teams[team], waves, missing)


def _untold(team: str, found: Learning, waves: tuple[Wave, Wave], missing: int) -> Learnt:
    numbers, nothing = (waves[0].number, waves[1].number), Interval(-1.0, 1.0)
    return Learnt(team, numbers, found.people, None, None, None, nothing, missing, not missing)


def _told(team: str, found: Learning, waves: tuple[Wave, Wave], minimum: int) -> Learnt:
    numbers = waves[0].number, waves[1].number
    was, now = found.pairs.before.hits, found.pairs.after.hits
    telling = tells_each(was, found.people) or tells_each(now, found.people)
    if telling or any(0 < once < minimum for once in (found.left, found.joined)):
        rough = _in_tenths(found.interval)
        return Learnt(team, numbers, found.people, None, None, None, rough, 0, False)
    change, interval = found.change, found.interval
    return Learnt(team, numbers, found.people, was, now, change, interval, 0, False)


def _in_tenths(interval: Interval) -> Interval:
    """Widened to tenths, from which no count can be worked out."""
    return Interval(floor(10 * interval.low) / 10, ceil(10 * interval.high) / 10).clamped(-1, 1)
