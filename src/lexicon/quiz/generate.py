"""All questions that can be made from a dictionary alone: a scan of `generated/`."""

from __future__ import annotations

from functools import cache

from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_all
from lexicon.quiz import generated as package
from lexicon.quiz.generator import Generator
from lexicon.quiz.question import Question


@cache
def generators() -> dict[str, Generator]:
    """Every generator by name."""
    return load_all(package, "GENERATOR", Generator)


def generated(dictionary: Dictionary) -> tuple[Question, ...]:
    """The questions of all generators, generator by generator."""
    return tuple(
        question for generator in generators().values() for question in generator.make(dictionary)
    )
