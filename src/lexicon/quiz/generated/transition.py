"""A step is taken: to which stage does it lead?"""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare
from lexicon.quiz.generator import OPTIONS, Generator, labels, practice, sentence
from lexicon.quiz.near import NearMisses
from lexicon.quiz.question import Question


def _make(dictionary: Dictionary) -> Iterator[Question]:
    near = NearMisses(dictionary)
    for funnel in dictionary.of(Funnel):
        for step in funnel.transitions:
            start, end = f"stage/{bare(step.from_)}", f"stage/{bare(step.to)}"
            target = dictionary.get(end)
            told = all(code in step.names for code in dictionary.languages)
            if not isinstance(target, Stage) or not told:
                continue
            misses = [ref for ref in near.of(target, OPTIONS) if ref != start]
            offered = {bare(ref) for ref in (end, start, *misses[: OPTIONS - 2])}
            facts = {
                "step": {code: step.names[code].label for code in dictionary.languages},
                "stage": labels(start, dictionary),
            }
            ordered = [stage.ref for stage in dictionary.stages if stage.id in offered]
            if len(ordered) > 2:
                yield practice(
                    funnel,
                    f"where_{step.id}_leads",
                    "choice",
                    text=sentence("transition", "text", dictionary, facts),
                    options={bare(ref): labels(ref, dictionary) for ref in ordered},
                    key=bare(end),
                )


GENERATOR = Generator(_make)
