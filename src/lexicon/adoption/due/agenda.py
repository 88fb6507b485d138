"""What a person had best practise: what is due, then what changed, what is new, what is weak."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from lexicon.adoption.counted import Review
from lexicon.adoption.measures.knowledge import MASTERED
from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import version_parts

Why = Literal["due", "changed", "new", "weak", "later"]
_ORDER: tuple[Why, ...] = ("due", "changed", "new", "weak", "later")


@dataclass(frozen=True, slots=True)
class Matter:
    """An entry to practise: why now, what the person knows of it, when it is due.

    `changed`: the meaning moved since this person was last asked. `review` is None for what was
    not asked under today's meaning.
    """

    entry: str
    major: int
    why: Why
    review: Review | None


def agenda(
    entries: Iterable[str],
    dictionary: Dictionary,
    reviews: Mapping[tuple[str, int], Review],
    now: datetime,
) -> tuple[Matter, ...]:
    """Every entry, the most urgent first; `reviews` by entry and major version."""
    majors = dict(sorted(reviews))  # the last one of each entry that the person was asked about
    found = []
    for entry in dict.fromkeys(entries):
        major = version_parts(dictionary.entries[entry].version)[0]
        review = reviews.get((entry, major))
        found.append(Matter(entry, major, _why(review, majors.get(entry, 0), now), review))
    return tuple(sorted(found, key=_urgency))


def _why(review: Review | None, asked_before: int, now: datetime) -> Why:
    if review is None:
        return "changed" if asked_before else "new"
    if review.due_at <= now:
        return "due"
    return "later" if review.mastery >= MASTERED else "weak"


def _urgency(matter: Matter) -> tuple[int, float]:
    review = matter.review
    if review is None:
        return _ORDER.index(matter.why), 0.0
    return _ORDER.index(matter.why), (
        review.due_at.timestamp() if matter.why == "due" else review.mastery
    )
