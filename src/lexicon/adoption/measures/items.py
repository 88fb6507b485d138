"""Is a question a good one? One revision of it, in one wave or several that are named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.interval import Interval
from lexicon.adoption.measures.item_flags import REST_NEEDED, Flag, flags
from lexicon.adoption.measures.language_gap import Gap, Try, language_gap
from lexicon.adoption.measures.reliability import correlation
from lexicon.adoption.measures.tally import Tally
from lexicon.adoption.measures.wilson import wilson
from lexicon.quiz.question import Answer


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
    return sorted(made, key=by_entry)


def by_entry(item: Item) -> tuple[str, str, str]:
    """The order in which questions are told."""
    return item.entry, item.question, item.revision


def counted(teams: Sequence[Tally]) -> Item:
    """What counts alone say of a question: no coefficient, no flag."""
    one = teams[0]
    return Item(
        one.question,
        one.revision,
        one.entry,
        one.kind,
        one.form,
        one.guess,
        one.key,
        sum(team.people for team in teams),
        sum(team.right for team in teams),
        {},
        None,
        None,
        (),
        sum(team.rushed for team in teams),
    )


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
        tuple(flags(answers, scored, rest, gap)),
        rushed,
    )


def _scored(
    answers: Sequence[Evidence], rests: Mapping[tuple[str, str, str], float]
) -> list[tuple[Evidence, float]]:
    """Each answer with its person's score on the rest, where there is a rest."""
    named = ((one, (one.person, one.wave, one.question)) for one in answers)
    return [(one, rests[name]) for one, name in named if name in rests]
