"""The same count for a team of thousands, where going person by person would take a minute.

A uniform prior over K is a share p that may be anything with K binomial given p. Given p, people
know or not each for themselves, so K is nearly normal with a mean and a variance that are sums over
people; their mixture over p, weighed by the likelihood of p, is the answer. People with the same
answers are one term.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, erf, exp, floor, log, sqrt

from lexicon.adoption.measures.likelihood import Likelihood
from lexicon.adoption.measures.team import Known, known

EXACT = 400
"""People up to whom the exact sum is taken."""
_SHARES = 4000
_NEGLIGIBLE = 25.0
"""How far below the greatest a logarithm may lie before its share is left out."""
_REACH = 6.0


def known_together(people: Mapping[Likelihood, int]) -> Known:
    """K from how many people have which likelihood; exact up to 400 people."""
    number = sum(people.values())
    if number <= EXACT:
        return known(one for one, count in people.items() for _ in range(count))
    chances = [0.0] * (number + 1)
    for share, weight in _weighed(people):
        mean, deviation = _moments(people, share)
        first = max(0, floor(mean - _REACH * deviation))
        last = min(number, ceil(mean + _REACH * deviation))
        below = _cumulated(first - 0.5, mean, deviation)
        for k in range(first, last + 1):
            above = _cumulated(k + 0.5, mean, deviation)
            chances[k] += weight * (above - below)
            below = above
    total = sum(chances)
    return Known(tuple(chance / total for chance in chances))


def _weighed(people: Mapping[Likelihood, int]) -> Iterator[tuple[float, float]]:
    """Shares that may be the team's, each with its likelihood beside the greatest."""
    shares = [(at + 0.5) / _SHARES for at in range(_SHARES)]
    logs = [
        sum(
            count * log(share * one.knows + (1 - share) * one.not_knows)
            for one, count in people.items()
        )
        for share in shares
    ]
    greatest = max(logs)
    for share, value in zip(shares, logs, strict=True):
        if value > greatest - _NEGLIGIBLE:
            yield share, exp(value - greatest)


def _moments(people: Mapping[Likelihood, int], share: float) -> tuple[float, float]:
    """Mean and standard deviation of K, were this the share."""
    mean = variance = 0.0
    for one, count in people.items():
        chance = share * one.knows / (share * one.knows + (1 - share) * one.not_knows)
        mean += count * chance
        variance += count * chance * (1 - chance)
    return mean, sqrt(variance)


def _cumulated(k: float, mean: float, deviation: float) -> float:
    return (1 + erf((k - mean) / (deviation * sqrt(2)))) / 2
