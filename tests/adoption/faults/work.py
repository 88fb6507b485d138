"""Much to answer at once: people in the middle of long attempts, and what each will send."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import update

from lexicon.adoption.attempts.answering import answer
from lexicon.adoption.attempts.submission import Sent, Submission, sent_to
from lexicon.adoption.evidence import PRACTICE
from lexicon.adoption.given import Progress, Receipt
from lexicon.adoption.pinned import pinned
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.question_revs import pin
from lexicon.adoption.store.sittings import add_attempt
from lexicon.adoption.store.tables.asking import ASKED
from tests.adoption.sittings import Room, ours, practice, right_answer, wrong_answer
from tests.adoption.stores import NOW, Clock

EACH = 50
"""Questions of an attempt."""


@dataclass(frozen=True)
class Errand:
    """One answer that will be sent."""

    person: str
    attempt: str
    position: int
    submission: str
    answer: tuple[str, ...]

    @property
    def sent(self) -> Sent:
        given = Submission(self.submission, self.answer, "en")
        return sent_to(self.person, self.attempt, self.position, given)

    def run(self, store: Store) -> Receipt:
        return answer(store, self.person, self.attempt, self.position, self.sent.submission)


def prepare(store: Store, name: str, people: int) -> list[Errand]:
    """Let so many people sit before fifty questions each, all of them shown a minute ago."""
    room = Room(store, Clock())
    asked = [pinned(question, ours()) for question in practice()]
    errands: list[Errand] = []
    for number in range(people):
        person = room.joins(f"{name}{number}", ("marketing", "sales")[number % 2])
        at = Progress(f"a-{person}", person, PRACTICE, (), EACH, frozenset(), NOW, None)
        with store.writing() as connection:
            pin(connection, asked, NOW)
            add_attempt(connection, at, [asked[n % len(asked)].id for n in range(EACH)])
        errands += _errands(at)
    with store.writing() as connection:
        connection.execute(update(ASKED).values(served_at=NOW))
    return _mixed(errands)


def save(errands: Iterable[Errand], file: Path) -> None:
    """For another process."""
    file.write_text(json.dumps([asdict(errand) for errand in errands]), encoding="utf-8")


def load(file: Path) -> list[Errand]:
    """What was saved."""
    rows = json.loads(file.read_text(encoding="utf-8"))
    return [Errand(**{**row, "answer": tuple(row["answer"])}) for row in rows]


def _errands(at: Progress) -> Iterator[Errand]:
    questions = practice()
    for position in range(1, at.total + 1):
        question = questions[(position - 1) % len(questions)]
        given = wrong_answer(question) if position % 3 == 0 else right_answer(question)
        yield Errand(at.person, at.attempt, position, f"{at.attempt}-{position}", given)


def _mixed(errands: list[Errand]) -> list[Errand]:
    """One of each person in turn."""
    return sorted(errands, key=lambda errand: errand.position)
