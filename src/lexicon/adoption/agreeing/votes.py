"""Who put which scenario where: what all measures of agreement rest on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lexicon.adoption.evidence import Evidence


class Vote(NamedTuple):
    """One person's first answer to one scenario, before any discussion."""

    person: str
    team: str
    scenario: str
    answer: str


Counts = Mapping[str, int]
"""Answer → how many gave it, of one scenario."""
Ballot = Mapping[str, Mapping[str, str]]
"""Person → scenario → answer, of one team."""


def votes(evidence: Iterable[Evidence]) -> tuple[Vote, ...]:
    """The first answers to scenarios."""
    return tuple(
        Vote(item.person, item.team, item.question, item.answer[0])
        for item in evidence
        if item.kind == "scenario" and item.counts and item.answer
    )


def ballots(given: Iterable[Vote]) -> dict[str, Ballot]:
    """The votes of each team; of two by one person on one scenario the first stands."""
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for vote in given:
        found[vote.team][vote.person].setdefault(vote.scenario, vote.answer)
    return {team: dict(people) for team, people in found.items()}


def counted(ballot: Ballot, scenarios: Iterable[str]) -> list[Counter[str]]:
    """How many in a team gave which answer, scenario by scenario."""
    return [
        Counter(answers[name] for answers in ballot.values() if name in answers)
        for name in scenarios
    ]
