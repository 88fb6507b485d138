"""Who takes what for what: which stage a team's people answer where another is right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from lexicon.adoption.evidence import Evidence


class Taken(NamedTuple):
    """`key` was taken for `answer` in `times` of `of` answers."""

    key: str
    answer: str
    times: int
    of: int


@dataclass(frozen=True, slots=True)
class Confusion:
    """A team's answers to scenarios, by right answer; `people` gave any, for each right answer."""

    team: str
    counts: dict[str, Counter[str]]
    people: dict[str, int]

    def taken(self, key: str, answer: str) -> Taken:
        """How often one was taken for the other."""
        given = self.counts.get(key, Counter())
        return Taken(key, answer, given[answer], given.total())

    def mistakes(self) -> list[Taken]:
        """Every mistake that was made, the largest share first."""
        made = (
            self.taken(key, answer)
            for key, given in self.counts.items()
            for answer in given
            if answer != key
        )
        return sorted(made, key=lambda one: (-one.times / one.of, -one.of, one.key, one.answer))


def confusions(evidence: Iterable[Evidence]) -> dict[str, Confusion]:
    """Of each team, from first answers to scenarios, whose options are stages."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    people: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for item in evidence:
        if item.kind == "scenario" and item.counts and item.key and item.answer:
            counts[item.team][item.key[0]][item.answer[0]] += 1
            people[item.team][item.key[0]].add(item.person)
    return {
        team: Confusion(team, dict(given), {key: len(who) for key, who in people[team].items()})
        for team, given in sorted(counts.items())
    }
