"""A question as it was asked, with the key of that day."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from lexicon.model.dictionary import Dictionary
from lexicon.quiz.payload import payload, question_from
from lexicon.quiz.question import Answer, Question
from lexicon.quiz.revision import key_digest, revision


@dataclass(frozen=True, slots=True)
class Pinned:
    """Its id follows from what it says and from its key: the same question is kept once."""

    id: str
    question: Question
    key: Answer
    revision: str
    key_sha256: str
    payload: str


def pinned(question: Question, dictionary: Dictionary) -> Pinned:
    """Pin a question under today's criteria. Raises ValueError where it has no key."""
    key = question.key(dictionary)
    if key is None:
        raise ValueError(f"{question.id} has no certain answer today")
    revised, keyed = revision(question), key_digest(key)
    name = hashlib.sha256(f"{question.id}\n{revised}\n{keyed}".encode()).hexdigest()[:32]
    return Pinned(name, question, key, revised, keyed, payload(question))


@lru_cache(maxsize=4096)
def asked_question(text: str) -> Question:
    """The question of a payload; the same few are read again and again."""
    return question_from(text)
