"""Intervals of coefficients of agreement: people drawn again within each team, and scenarios too.

A two-way bootstrap. The same seed draws the same. All counts of a team stand packed in one whole
number, 32 bits for each answer to each scenario: a person drawn twice is their number twice, and a
thousand draws take a second.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from lexicon.adoption.agreeing.seeded import seeded
from lexicon.adoption.agreeing.votes import Ballot
from lexicon.adoption.measures.interval import CONFIDENCE, Interval

DRAWS = 2000
_DEFINED = 0.5
"""The least share of draws in which a coefficient must be defined."""
_BYTES = 4


@dataclass(frozen=True, slots=True)
class Drawn:
    """One team's answers to one scenario, as drawn: `votes` and, of pairs of unlike people, `same`.

    Somebody who was drawn twice agrees with themselves; such pairs are no agreement.
    """

    votes: tuple[int, ...]
    answers: int
    pairs: int
    same: int


Draw = Mapping[str, Sequence[Drawn]]
"""Team → scenario by scenario."""
Coefficients = Callable[[Draw], Mapping[str, float | None]]


def bootstrap(
    ballots: Mapping[str, Ballot],
    scenarios: Sequence[str],
    coefficients: Coefficients,
    seed: int,
    draws: int = DRAWS,
) -> dict[str, Interval | None]:
    """The percentile interval of each coefficient; None where it is hardly ever defined."""
    found: dict[str, list[float]] = {}
    for draw in _draws(ballots, scenarios, seeded(seed), draws):
        for name, value in coefficients(draw).items():
            values = found.setdefault(name, [])
            if value is not None:
                values.append(value)
    return {
        name: _middle(sorted(values)) if len(values) >= _DEFINED * draws else None
        for name, values in found.items()
    }


def _middle(values: Sequence[float]) -> Interval:
    """What lies between the tails."""
    tail = (1 - CONFIDENCE) / 2
    last = len(values) - 1
    return Interval(values[round(tail * last)], values[round((1 - tail) * last)])


def _draws(
    ballots: Mapping[str, Ballot], scenarios: Sequence[str], dice: Random, draws: int
) -> Iterator[Draw]:
    options = sorted(
        {a for people in ballots.values() for said in people.values() for a in said.values()}
    )
    packed = {team: _packed(ballot, scenarios, options) for team, ballot in ballots.items()}
    for _ in range(draws):
        chosen = dice.choices(range(len(scenarios)), k=len(scenarios))
        yield {
            team: [units[at] for at in chosen]
            for team, units in (
                (team, _team(people, dice, len(scenarios), len(options)))
                for team, people in packed.items()
            )
        }


def _packed(ballot: Ballot, scenarios: Sequence[str], options: Sequence[str]) -> list[int]:
    """Each person's answers as one number: a 1 at each answer given."""
    place = {option: at for at, option in enumerate(options)}
    return [
        sum(
            1 << 8 * _BYTES * (at * len(options) + place[said[name]])
            for at, name in enumerate(scenarios)
            if name in said
        )
        for said in ballot.values()
    ]


def _team(people: Sequence[int], dice: Random, scenarios: int, options: int) -> list[Drawn]:
    weights = Counter(dice.choices(range(len(people)), k=len(people)))
    votes = _unpacked(sum(w * people[at] for at, w in weights.items()), scenarios * options)
    squares = _unpacked(sum(w * w * people[at] for at, w in weights.items()), scenarios * options)
    return [
        _drawn(tuple(votes[at : at + options]), squares[at : at + options])
        for at in range(0, scenarios * options, options)
    ]


def _drawn(votes: tuple[int, ...], squares: Sequence[int]) -> Drawn:
    answers, own = sum(votes), sum(squares)
    return Drawn(votes, answers, answers * answers - own, sum(n * n for n in votes) - own)


def _unpacked(number: int, count: int) -> array[int]:
    numbers = array("I", number.to_bytes(_BYTES * count, sys.byteorder))
    return numbers if sys.byteorder == "little" else numbers[::-1]
