"""What a rule of change is: it judges one difference, or follows from changes already found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lexicon.history.difference import Case, Difference
from lexicon.history.level import Level, Touch

if TYPE_CHECKING:
    from lexicon.history.change import Change
    from lexicon.history.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's word on a difference; level and touches only where they are not the rule's own."""

    message: str = "text"
    facts: Mapping[str, object] = field(default_factory=dict)
    level: Level | None = None
    touches: tuple[Touch, ...] | None = None


Judge = Callable[[Difference, "Comparison"], Verdict | None]
Follow = Callable[[Sequence["Change"], "Comparison"], Iterator["Change"]]


def _silent(_difference: Difference, _two: Comparison) -> Verdict | None:
    return None


@dataclass(frozen=True, slots=True)
class Rule:
    """RULE in `history/rules/<name>.py`, its words in `<name>.<language>.yml` beside it.

    `twin` is the rule that speaks where the two revisions change places. A `fallback` speaks only
    where no other rule did. What follows from other changes does so in its `turn`.
    """

    level: Level
    touches: tuple[Touch, ...]
    judge: Judge = _silent
    twin: str = ""
    follow: Follow | None = None
    turn: int = 0
    fallback: bool = False
    asks_for_version: bool = True


@dataclass(frozen=True, slots=True)
class At:
    """A judge of certain places, which knows without the values whether it will speak."""

    paths: tuple[str, ...]
    cases: tuple[Case, ...]

    def __call__(self, difference: Difference, _two: Comparison) -> Verdict | None:
        found = difference.case in self.cases and (
            difference.ends(*self.paths) or difference.stands(*self.paths)
        )
        return Verdict() if found else None


def at(*paths: str, cases: tuple[Case, ...] = ("added", "removed", "changed", "moved")) -> At:
    """Judges that a rule is about certain places: `field/type`, or `within` of anything."""
    return At(paths, cases)
