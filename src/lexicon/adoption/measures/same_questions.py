"""Of a wave, the people who answered all of its questions: what KR-20 may be computed of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from lexicon.adoption.evidence import Evidence
from lexicon.adoption.measures.reliability import PEOPLE_NEEDED, QUESTIONS_NEEDED, Row, kr20


def reliability(evidence: Iterable[Evidence]) -> float | None:
    """KR-20 of one wave; None with fewer than 20 people or 8 questions that they all saw."""
    rows = complete_rows(evidence)
    if len(rows) < PEOPLE_NEEDED or len(rows[0]) < QUESTIONS_NEEDED:
        return None
    return kr20(rows)


def complete_rows(evidence: Iterable[Evidence]) -> list[Row]:
    """Right or wrong, person by person, question by question; of who left one out, nothing."""
    answered: dict[str, dict[str, bool]] = defaultdict(dict)
    for one in evidence:
        if one.counts:
            answered[one.person][one.question] = one.right
    questions = sorted({name for given in answered.values() for name in given})
    return [
        [given[name] for name in questions]
        for given in answered.values()
        if len(given) == len(questions)
    ]
