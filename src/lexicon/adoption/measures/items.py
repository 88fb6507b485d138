"""Is a question a good one? One revision of it, in one wave or several that are named.

Each flag has the least number of people that it needs: below, it could not fire, or would fire by
chance. With a guess of 1 in 4 even nought right of 11 does not prove a wrong key.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.measures.language_gap import Gap, Try, language_gap
from lexicon.adoption.measures.reliability import correlation
from lexicon.adoption.measures.wilson import wilson
from lexicon.quiz.question import Answer

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


@dataclass(frozen=True, slots=True)
class Item:
    """What first answers say of one revision of a question. Shares and chances from 0 to 1.

    `rest` is None where fewer than 20 people answered or nothing varies; `hardest` is the share
    right in the team that does best.
    """

    question: str
    revision: str
    entry: str
    kind: str
    form: str
    guess: float
    key: Answer
    people: int
    right: int
    options: Mapping[Answer, int]
    rest: float | None
    gap: Gap | None
    flags: tuple[Flag, ...]
    rushed: int

    @property
    def facility(self) -> float:
        """The share right."""
        return self.right / self.people if self.people else 0.0

    @property
    def interval(self) -> Interval:
        """Wilson's, of the facility."""
        return wilson(self.right, self.people)


def items(evidence: Iterable[Evidence], languages: tuple[str, str] = ("fr", "en")) -> list[Item]:
    """Every question revision that was answered, by entry and name."""
    given = [item for item in evidence if item.first]
    counting = [item for item in given if not item.rushed]
    rests = _rests(counting)
    by_revision: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for one in counting:
        by_revision[one.question, one.revision].append(one)
    rushed = Counter((one.question, one.revision) for one in given if one.rushed)
    made = [
        _item(answers, rests, languages, rushed[named]) for named, answers in by_revision.items()
    ]
    return sorted(made, key=lambda item: (item.entry, item.question, item.revision))


def _rests(evidence: Sequence[Evidence]) -> Mapping[tuple[str, str, str], float]:
    """Person, wave and question → the share right in the rest of what they were asked there."""
    asked: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for one in evidence:
        asked[one.person, one.wave].append(one)
    return {
        (person, wave, one.question): (sum(x.right for x in answers) - one.right)
        / (len(answers) - 1)
        for (person, wave), answers in asked.items()
        for one in answers
        if len(answers) > 1
    }


def _item(
    answers: Sequence[Evidence],
    rests: Mapping[tuple[str, str, str], float],
    languages: tuple[str, str],
    rushed: int,
) -> Item:
    first = answers[0]
    scored = _scored(answers, rests)
    enough = len(scored) >= REST_NEEDED
    rest = correlation([x.right for x, _ in scored], [r for _, r in scored]) if enough else None
    gap = language_gap((Try(x.language, x.right, r) for x, r in scored), *languages)
    return Item(
        first.question,
        first.revision,
        first.entry,
        first.kind,
        first.form,
        first.guess,
        first.key,
        len(answers),
        sum(one.right for one in answers),
        Counter(one.answer for one in answers),
        rest,
        gap,
        tuple(_flags(answers, scored, rest, gap)),
        rushed,
    )


def _scored(
    answers: Sequence[Evidence], rests: Mapping[tuple[str, str, str], float]
) -> list[tuple[Evidence, float]]:
    """Each answer with its person's score on the rest, where there is a rest."""
    named = ((one, (one.person, one.wave, one.question)) for one in answers)
    return [(one, rests[name]) for one, name in named if name in rests]


def _flags(
    answers: Sequence[Evidence],
    scored: Sequence[tuple[Evidence, float]],
    rest: float | None,
    gap: Gap | None,
) -> Iterable[Flag]:
    people, right = len(answers), sum(one.right for one in answers)
    if people >= KEY_NEEDED and wilson(right, people).high < answers[0].guess:
        yield "wrong_key"
    if len(scored) >= REST_NEEDED and _converges(scored):
        yield "other_option"
    if rest is not None and rest < 0:
        yield "against_the_rest"
    if people >= EASY_NEEDED and right / people >= EASY:
        yield "no_information"
    if gap is not None and gap.is_one:
        yield "language_gap"
    if _is_hard_for_all(answers):
        yield "hard_for_all"


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
