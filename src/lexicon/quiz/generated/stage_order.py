"""Stages that follow each other, to put in order."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.scalars import bare
from lexicon.quiz.generator import OPTIONS, Generator, labels, practice, sentence
from lexicon.quiz.question import Question


def _make(dictionary: Dictionary) -> Iterator[Question]:
    for funnel in dictionary.of(Funnel):
        stages = [bare(name) for section in funnel.sections for name in section.stages]
        known = [name for name in stages if dictionary.get(f"stage/{name}")]
        for number, some in enumerate(_fours(known), start=1):
            yield practice(
                funnel,
                f"order_of_{funnel.id}_{number}",
                "order",
                text=sentence("stage_order", "text", dictionary, {}),
                items={name: labels(f"stage/{name}", dictionary) for name in some},
            )


def _fours(stages: list[str]) -> Iterator[list[str]]:
    """Four by four from the top; what is left at the end is told with those before it."""
    for start in range(0, len(stages), OPTIONS):
        some = stages[start : start + OPTIONS] if start + OPTIONS <= len(stages) else stages[-OPTIONS:]
        if len(some) > 2:
            yield some


GENERATOR = Generator(_make)
