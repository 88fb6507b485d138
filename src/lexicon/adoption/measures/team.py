"""How many in this team know it? A team is a finite group, not a sample of a larger one.

K of the N who answered know. With a uniform prior P(K = k) is proportional to e_k / C(N, k), where
e_k is the sum, over all subsets of k people, of the likelihood that just these know: elementary
symmetric polynomials, gathered person by person in O(N²). Their mean over the subsets is kept
instead of their sum, so that nothing overflows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lexicon.adoption.measures.interval import CONFIDENCE
from lexicon.adoption.measures.likelihood import Likelihood


@dataclass(frozen=True, slots=True)
class Known:
    """What the answers say of K: `chances[k]` is the probability that k of the N know."""

    chances: tuple[float, ...]

    @property
    def people(self) -> int:
        """N: those who answered."""
        return len(self.chances) - 1

    @property
    def mode(self) -> int:
        """The likeliest K."""
        return max(range(len(self.chances)), key=self.chances.__getitem__)

    def between(self, confidence: float = CONFIDENCE) -> tuple[int, int]:
        """The central interval of K: at most half of what is left lies on either side."""
        tail = (1 - confidence) / 2
        return self._quantile(tail), self._quantile(1 - tail)

    def at_least(self, target: int) -> float:
        """The probability that `target` people or more know."""
        return sum(self.chances[max(target, 0) :])

    def _quantile(self, share: float) -> int:
        below = 0.0
        for number, chance in enumerate(self.chances):
            below += chance
            if below >= share:
                return number
        return self.people


def known(people: Iterable[Likelihood]) -> Known:
    """K from each person's answers. Raises ZeroDivisionError for a person of no likelihood."""
    means = [1.0]
    for number, person in enumerate(people, start=1):
        means = _with(means, person, number)
    total = sum(means)
    return Known(tuple(mean / total for mean in means))


def _with(means: list[float], person: Likelihood, number: int) -> list[float]:
    """The means over the subsets of one person more, scaled to the greatest."""
    without, within = [*means, 0.0], [0.0, *means]
    found = [
        ((number - k) * person.not_knows * without[k] + k * person.knows * within[k]) / number
        for k in range(number + 1)
    ]
    greatest = max(found)
    return [mean / greatest for mean in found]
