"""From what is kept of teams to what may be published of them: one figure a team and an entry."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from lexicon.adoption.measures.large_team import known_together
from lexicon.adoption.measures.likelihood import Likelihood
from lexicon.adoption.measures.marks import likelihood_of_text
from lexicon.adoption.publishing.figure import TOGETHER, Figure
from lexicon.adoption.publishing.suppression import MINIMUM, publishable, tells_each
from lexicon.adoption.store.figures import Cell

Patterns = Mapping[str, int]
"""Text of marks (`adoption/measures/marks.py`) → how many people have it."""


def figures(
    cells: Iterable[Cell], taken_at: datetime, minimum: int = MINIMUM
) -> tuple[Figure, ...]:
    """Of one wave, in which `cells` are of every team. Raises MinimumTooLow.

    Where not every team can be shown, the figure of all together stands under `TOGETHER`, if that
    may be.
    """
    by_entry: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        by_entry[cell.entry, cell.major].append(cell)
    return tuple(
        figure
        for of_entry in by_entry.values()
        for figure in _of_entry(of_entry, taken_at, minimum)
    )


def _of_entry(cells: list[Cell], taken_at: datetime, minimum: int) -> Iterator[Figure]:
    patterns = {cell.team: dict(cell.patterns) for cell in cells}
    people = {team: sum(given.values()) for team, given in patterns.items()}
    allowed = publishable(people, minimum)
    for cell in cells:
        if cell.team in allowed.shown:
            yield _figure(cell, cell.team, patterns[cell.team], taken_at)
        else:
            yield _suppressed(cell, people[cell.team], taken_at)
    if allowed.withheld and allowed.merged:
        together: Counter[str] = Counter()
        for given in patterns.values():
            together.update(given)
        yield _figure(cells[0], TOGETHER, together, taken_at)


def _figure(cell: Cell, team: str, patterns: Patterns, taken_at: datetime) -> Figure:
    alike: Counter[Likelihood] = Counter()
    for marks, people in patterns.items():
        alike[likelihood_of_text(marks)] += people
    everybody = known_together(alike)
    low, high = everybody.between()
    right = sum(people for marks, people in patterns.items() if "-" not in marks)
    return Figure(
        cell.wave,
        team,
        cell.entry,
        cell.major,
        everybody.people,
        None if tells_each(right, everybody.people) else right,
        low,
        everybody.mode,
        high,
        False,
        taken_at,
    )


def _suppressed(cell: Cell, people: int, taken_at: datetime) -> Figure:
    return Figure(
        cell.wave, cell.team, cell.entry, cell.major, people, None, 0, 0, 0, True, taken_at
    )
