"""The questions that can be asked today: written ones first, generated where there are none."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.model.dictionary import Dictionary
from lexicon.model.scalars import version_parts
from lexicon.quiz.generate import generated
from lexicon.quiz.question import Question, Use


def pool(questions: Iterable[Question], dictionary: Dictionary, use: Use) -> tuple[Question, ...]:
    """The usable questions for one use. Practice and measure never share one.

    What is generated follows from published definitions, so it is for practice alone; an entry
    with a practice question of its own gets none.
    """
    written = [item for item in questions if item.use == use and is_usable(item, dictionary)]
    if use == "measure":
        return tuple(written)
    about = {item.entry for item in written}
    made = (item for item in generated(dictionary) if item.entry not in about)
    return (*written, *(item for item in made if is_usable(item, dictionary)))


def is_usable(question: Question, dictionary: Dictionary) -> bool:
    """Whether it was written for the entry's meaning of today, and has a key."""
    entry = dictionary.get(question.entry)
    if entry is None or entry.status == "retired":
        return False
    bound = version_parts(entry.version)[0] == question.major
    return bound and question.key(dictionary) is not None
