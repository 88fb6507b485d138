"""One short name for the exact text of a question: a published one is never edited."""

from __future__ import annotations

import hashlib

from lexicon.model.digest import digest
from lexicon.quiz.question import Answer, Question

_NOT_ASKED = {"use", "form"}
"""To move a question to another pool or form changes nothing of what it asks."""


def revision(question: Question) -> str:
    """SHA-256 (hex) of what the question says, asks and explains."""
    written = question.model_dump(by_alias=True, exclude_defaults=True, exclude=_NOT_ASKED)
    return digest(written | {"kind": question.kind, "order": _order(question)})


def key_digest(key: Answer) -> str:
    """SHA-256 (hex) of a key: the same question has another one after the criteria moved."""
    return hashlib.sha256("\n".join(key).encode("utf-8")).hexdigest()


def _order(question: Question) -> list[str]:
    """The order of an order question's items, which a canonical form would sort away."""
    return list(getattr(question, "steps", ()))
