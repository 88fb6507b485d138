"""A question as a store keeps it: pinned as it was asked, whatever becomes of the bank."""

from __future__ import annotations

import json

from lexicon.quiz.kinds import question_classes
from lexicon.quiz.question import Question


def payload(question: Question) -> str:
    """The whole question as JSON; the order of its parts is part of it."""
    written = question.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def question_from(text: str) -> Question:
    """The question that was kept. Raises pydantic.ValidationError, KeyError, ValueError."""
    written = json.loads(text)
    return question_classes()[written["kind"]].model_validate(written)
