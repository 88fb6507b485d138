"""Take a question back: what it was answered counts no more, nor ever did."""

from __future__ import annotations

from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.question_revs import void
from lexicon.adoption.store.recomputing import Drift, recompute
from lexicon.errors import LexiconError


class NeverAsked(LexiconError):
    """Nobody was ever asked it, so there is nothing to take back."""

    def __init__(self, question: str) -> None:
        super().__init__(f"nobody was ever asked {question!r}, so there is nothing to take back")
        self.question = question


def void_question(store: Store, question: str) -> tuple[Drift, ...]:
    """Void all its revisions and make every figure again from the log; what changed.

    The answers stay in the log. Raises NeverAsked, StoreFault.
    """
    with store.writing() as connection:
        if not void(connection, question, store.now()):
            raise NeverAsked(question)
        return recompute(connection)
