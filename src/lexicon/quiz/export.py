"""What a format of export is, and which there are: a scan of `exports/`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_all
from lexicon.quiz import exports
from lexicon.quiz.question import Question
from lexicon.quiz.sheet import Sheet, sheet


class Export(NamedTuple):
    """A format: EXPORT in `exports/<name>.py`, its words in `<name>.<language>.yml` beside it.

    `lacks` names the kinds of question that the format can only hold in another shape.
    """

    render: Callable[[tuple[Sheet, ...]], str]
    extension: str
    lacks: tuple[str, ...] = ()


@cache
def formats() -> dict[str, Export]:
    """Every format by name."""
    return load_all(exports, "EXPORT", Export)


def sheets(
    questions: Iterable[Question], dictionary: Dictionary, language: str
) -> tuple[Sheet, ...]:
    """The questions laid out for another program; those without a key are left out."""
    made = (sheet(question, dictionary, language) for question in questions)
    return tuple(item for item in made if item is not None)
