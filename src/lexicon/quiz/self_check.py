"""The questions that stand on an entry's own page, for readers to check themselves.

They are practice questions, never measured ones: whoever looks finds the answers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import zip_longest

from lexicon.model.dictionary import Dictionary
from lexicon.quiz.generate import generators
from lexicon.quiz.pool import is_usable
from lexicon.quiz.question import Question

MOST = 3
"""Questions that are made for one page; those written all stand there."""


def self_checks(
    questions: Iterable[Question], dictionary: Dictionary
) -> Mapping[str, tuple[Question, ...]]:
    """Entry → what is written to practise it; where nothing is, a few that can be made."""
    written: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        if question.use == "practice" and is_usable(question, dictionary):
            written[question.entry].append(question)
    made = _made(dictionary)
    return made | {entry: tuple(items) for entry, items in written.items()}


def _made(dictionary: Dictionary) -> dict[str, tuple[Question, ...]]:
    """One of each generator, then the next of each: few questions are of many sorts."""
    sorts: dict[str, dict[str, list[Question]]] = defaultdict(lambda: defaultdict(list))
    for name, generator in generators().items():
        for question in generator.make(dictionary) if generator.on_pages else ():
            sorts[question.entry][name].append(question)
    return {entry: _varied(found)[:MOST] for entry, found in sorts.items()}


def _varied(sorts: Mapping[str, list[Question]]) -> tuple[Question, ...]:
    rounds = zip_longest(*sorts.values())
    return tuple(question for one in rounds for question in one if question is not None)
