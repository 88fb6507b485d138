"""Answers for tests, written in one line each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from lexicon.adoption.evidence import Evidence
from lexicon.quiz.question import Mark

MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)

_ANSWER = Evidence(
    person="p1",
    team="sales",
    wave="w1",
    entry="stage/mql",
    major=1,
    question="q1",
    revision="r1",
    kind="scenario",
    form="a",
    language="fr",
    answer=("mql",),
    key=("mql",),
    right=True,
    score=1.0,
    guess=0.25,
    marks=(Mark("", right=True, guess=0.25),),
    first=True,
    rushed=False,
    answered_at=MONDAY,
)


def answer(given: str = "mql", key: str = "mql", **other: object) -> Evidence:
    """One answer to a question with one right option, as it would come from the store."""
    right = given == key
    graded = replace(
        _ANSWER,
        answer=(given,),
        key=(key,),
        right=right,
        score=float(right),
        marks=(Mark("", right, _ANSWER.guess),),
    )
    return replace(graded, **other)  # type: ignore[arg-type]
