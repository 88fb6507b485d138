"""What a report is made of: waves that are closed, what was published of them, their answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.tally import Tally
from lexicon.adoption.publishing.figure import Figure
from lexicon.adoption.publishing.suppression import MINIMUM
from lexicon.adoption.wave import Wave
from lexicon.quiz.question import Question

FirstTime = Mapping[tuple[str, str, int], Mapping[str, bool]]
"""Of one wave: person → right first time in everything, by team, entry and major version."""


def _nobody(_wave: str) -> FirstTime:
    return {}


def _nothing(_wave: str) -> Mapping[str, Question]:
    return {}


def _uncounted(_wave: str) -> Sequence[Tally]:
    return ()


@dataclass(frozen=True)
class Sources:
    """Waves in their order; `chosen` is the one asked for, or the newest that is closed.

    `figures` holds what was published, by wave; `evidence` reads the answers of waves and
    `first_time` what is kept of the people of one; `majors` is
    each entry's version of today, in the order in which entries are told; `members` how many people
    each team has; `running` the waves that are still open.
    """

    now: datetime
    evidence: Callable[[Sequence[str]], Iterable[Evidence]]
    waves: tuple[Wave, ...] = ()
    running: tuple[Wave, ...] = ()
    chosen: Wave | None = None
    figures: Mapping[str, Sequence[Figure]] = field(default_factory=dict)
    members: Mapping[str, int] = field(default_factory=dict)
    majors: Mapping[str, int] = field(default_factory=dict)
    team: str = ""
    minimum: int = MINIMUM
    first_time: Callable[[str], FirstTime] = _nobody
    rushed: int = 0
    """Answers of the chosen wave that came too fast to have been read: told, and not counted."""
    held: frozenset[str] = frozenset()
    """Waves of which a few people's answers were deleted after they were published: to tell again
    what the others answered would tell what those few did."""
    asked: Callable[[str], Mapping[str, Question]] = _nothing
    """The questions of a wave as they were asked, by id, whatever became of the bank since."""
    tallies: Callable[[str], Sequence[Tally]] = _uncounted

    @property
    def holds_back(self) -> bool:
        """Whether the chosen wave is one of them."""
        return self.chosen is not None and self.chosen.id in self.held

    def answers(self) -> Iterable[Evidence]:
        """The answers of the chosen wave, of all teams: what to withhold is decided over all."""
        return self.evidence([self.chosen.id]) if self.chosen else ()

    def counts(self) -> Sequence[Tally]:
        """How often each question of the chosen wave was right, of those deleted since as well."""
        return self.tallies(self.chosen.id) if self.chosen else ()

    def questions(self) -> Mapping[str, Question]:
        """Those of the chosen wave, as they were asked."""
        return self.asked(self.chosen.id) if self.chosen else {}
