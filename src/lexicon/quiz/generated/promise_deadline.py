"""Within how long a promise of one team to the other is due."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement, Clause
from lexicon.quiz.durations import duration_id, durations, spoken
from lexicon.quiz.generator import OPTIONS, Generator, practice, sentence, team_names
from lexicon.quiz.question import Question


def _make(dictionary: Dictionary) -> Iterator[Question]:
    for agreement in dictionary.of(Agreement):
        for clause in agreement.clauses:
            if clause.within and _can_be_asked(clause, clause.within, dictionary):
                facts = {"team": team_names(clause.from_, dictionary), "promise": clause.promise}
                yield practice(
                    agreement,
                    f"promise_deadline_of_{agreement.id}_{clause.id}",
                    "choice",
                    text=sentence("promise_deadline", "text", dictionary, facts),
                    options=durations(clause.within, OPTIONS, dictionary),
                    key=duration_id(clause.within),
                )


def _can_be_asked(clause: Clause, within: str, dictionary: Dictionary) -> bool:
    """Whether the promise is told in every language, and does not say the answer itself."""
    return all(
        clause.promise.get(code, "").strip() and words not in clause.promise[code]
        for code, words in spoken(within, dictionary).items()
    )


GENERATOR = Generator(_make, on_pages=True)
