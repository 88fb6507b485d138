"""Questions as they may be told: nothing of those that too few people answered.

What is told of a question is of all teams together; a team's part of it must not follow from what
other reports tell of the other teams. So each team's right answers are added up as those reports
tell them: all but one as all, one as none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.item_flags import HARD, Flag, flags_of_counts, is_easy
from lexicon.adoption.measures.items import Item, by_entry, counted, items
from lexicon.adoption.measures.same_questions import reliability
from lexicon.adoption.measures.tally import Tally
from lexicon.adoption.publishing.suppression import (
    MINIMUM,
    checked,
    levelled,
    publishable,
    share_shown,
    tells_each,
)

_OF_COUNTS: frozenset[Flag] = frozenset({"wrong_key", "no_information", "hard_for_all"})
_Named = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with its figures, or how many people are missing before they can be told.

    Where all or none of a team were right, or all but one or one, `is_exact` is False: `item` says
    how many were right but for those few, and leaves out how the options were chosen. Of a question
    whose answers are gone or held back, its counts alone are told.
    """

    item: Item
    missing: int
    is_exact: bool


@dataclass(frozen=True, slots=True)
class ItemReport:
    """Of one closed wave, number 0 where none is; `kr20` from 20 people and 8 questions on."""

    wave: int
    questions: tuple[Judged, ...]
    kr20: float | None


def judged(
    wave: int,
    evidence: Iterable[Evidence],
    minimum: int = MINIMUM,
    counts: Sequence[Tally] = (),
) -> ItemReport:
    """From answers, and from counts by team, of more people where some were deleted.

    Raises MinimumTooLow.
    """
    given = list(evidence)
    told = {(item.question, item.revision): item for item in items(given)}
    teams = _by_question(counts or _tallied(given))
    found = sorted((told.get(name) or counted(of) for name, of in teams.items()), key=by_entry)
    every = (_judged(item, teams[item.question, item.revision], checked(minimum)) for item in found)
    return ItemReport(wave, tuple(every), reliability(given))


def _by_question(counts: Iterable[Tally]) -> dict[_Named, list[Tally]]:
    found: dict[_Named, list[Tally]] = defaultdict(list)
    for one in counts:
        found[one.question, one.revision].append(one)
    return found


def _tallied(given: Iterable[Evidence]) -> Iterator[Tally]:
    """First answers, one by one."""
    for one in given:
        if one.first:
            yield Tally(
                one.question, one.revision, one.entry, one.kind, one.form, one.guess, one.key,
                one.team, int(not one.rushed), int(one.right and not one.rushed), int(one.rushed),
            )  # fmt: skip


def _judged(item: Item, teams: Sequence[Tally], minimum: int) -> Judged:
    people, rushed = sum(one.people for one in teams), sum(one.rushed for one in teams)
    item = replace(item, people=people, rushed=rushed)
    if people < minimum:
        hidden = replace(item, right=0, options={}, rest=None, gap=None, flags=())
        return Judged(hidden, minimum - people, is_exact=False)
    right, shares = sum(one.right for one in teams), _shares(teams, minimum)
    is_exact = not any(tells_each(*share) for share in (*shares.values(), (right, people)))
    even = levelled(sum(levelled(*share) for share in shares.values()), people)
    item = replace(item, right=even, flags=tuple(_flags(item, right, even, shares)))
    return Judged(item if is_exact else replace(item, options={}, gap=None), 0, is_exact)


def _shares(teams: Iterable[Tally], minimum: int) -> dict[str, tuple[int, int]]:
    """Right ones of people, by team; "" for teams that are nowhere told alone."""
    right: dict[str, int] = defaultdict(int)
    people: dict[str, int] = defaultdict(int)
    for one in teams:
        right[one.team] += one.right
        people[one.team] += one.people
    shown = publishable(people, minimum).shown
    groups: dict[str, tuple[int, int]] = {}
    for team, number in people.items():
        name = team if team in shown else ""
        hits, of = groups.get(name, (0, 0))
        groups[name] = hits + right[team], of + number
    return groups


def _flags(
    item: Item, right: int, even: int, shares: Mapping[str, tuple[int, int]]
) -> Iterator[Flag]:
    """Those that follow from counts, from counts as they are told; a wrong key from all."""
    if "wrong_key" in flags_of_counts(right, item.people, item.guess):
        yield "wrong_key"
    yield from (flag for flag in item.flags if flag not in _OF_COUNTS)
    if is_easy(even, item.people):
        yield "no_information"
    told = [share_shown(*share).high for team, share in shares.items() if team]
    if len(told) > 1 and max(told) < HARD:
        yield "hard_for_all"
