"""Within how long a step is due: as the funnel says, or as the firm decided."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.criteria.in_force import chosen_effect
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel, Transition
from lexicon.quiz.durations import duration_id, durations
from lexicon.quiz.generator import OPTIONS, Generator, labels, practice, sentence, team_names
from lexicon.quiz.question import Question


def _make(dictionary: Dictionary) -> Iterator[Question]:
    for funnel in dictionary.of(Funnel):
        for step in funnel.transitions:
            within = _decided(step, dictionary) or step.within
            if within and all(code in step.names for code in dictionary.languages):
                facts = {
                    "step": {code: step.names[code].label for code in dictionary.languages},
                    "team": team_names(step.by, dictionary),
                    "stage": labels(_stage(step.from_), dictionary),
                }
                yield practice(
                    funnel,
                    f"deadline_of_{step.id}",
                    "choice",
                    text=sentence("deadline", "text", dictionary, facts),
                    options=durations(within, OPTIONS, dictionary),
                    key=duration_id(within),
                )


def _decided(step: Transition, dictionary: Dictionary) -> str | None:
    effects = (
        chosen_effect(decision, f"transition/{step.id}")
        for decision in dictionary.decisions.values()
    )
    return next((effect.within for effect in effects if effect and effect.within), None)


def _stage(reference: str) -> str:
    return reference if "/" in reference else f"stage/{reference}"


GENERATOR = Generator(_make)
