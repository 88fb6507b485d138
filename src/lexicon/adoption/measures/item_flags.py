"""What speaks against a question.

Each flag has the least number of people that it needs: below, it could not fire, or would fire by
chance. With a guess of 1 in 4 even nought right of 11 does not prove a wrong key.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.language_gap import Gap
from lexicon.adoption.measures.wilson import wilson

KEY_NEEDED = 12
REST_NEEDED = 20
EASY_NEEDED = 10
EASY = 0.95
HARD = 0.50
Flag = Literal[
    "wrong_key",
    "other_option",
    "against_the_rest",
    "no_information",
    "language_gap",
    "hard_for_all",
]


def flags(
    answers: Sequence[Evidence],
    scored: Sequence[tuple[Evidence, float]],
    rest: float | None,
    gap: Gap | None,
) -> Iterable[Flag]:
    """From all answers that count, those of people with a score on the rest, and what follows."""
    yield from flags_of_counts(sum(one.right for one in answers), len(answers), answers[0].guess)
    if len(scored) >= REST_NEEDED and _converges(scored):
        yield "other_option"
    if rest is not None and rest < 0:
        yield "against_the_rest"
    if gap is not None and gap.is_one:
        yield "language_gap"
    if _is_hard_for_all(answers):
        yield "hard_for_all"


def flags_of_counts(right: int, people: int, guess: float) -> Iterable[Flag]:
    """Those that need nothing but counts."""
    if people >= KEY_NEEDED and wilson(right, people).high < guess:
        yield "wrong_key"
    if is_easy(right, people):
        yield "no_information"


def is_easy(right: int, people: int) -> bool:
    """Whether a question tells nothing any more."""
    return people >= EASY_NEEDED and right / people >= EASY


def _converges(scored: Sequence[tuple[Evidence, float]]) -> bool:
    """Whether most of the better half chose one and the same wrong answer."""
    best = sorted(scored, key=lambda pair: (-pair[1], pair[0].person))[: len(scored) // 2]
    wrong = Counter(one.answer for one, _ in best if not one.right)
    return bool(wrong) and max(wrong.values()) > len(best) / 2


def _is_hard_for_all(answers: Sequence[Evidence]) -> bool:
    """Whether at least two teams fail it: then the definition may be what is bad."""
    teams: dict[str, list[bool]] = defaultdict(list)
    for one in answers:
        teams[one.team].append(one.right)
    failed = [wilson(sum(right), len(right)).high < HARD for right in teams.values()]
    return len(failed) > 1 and all(failed)
