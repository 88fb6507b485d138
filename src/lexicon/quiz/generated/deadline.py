"""Within how long a step is due: as the funnel says, or as the firm decided."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.criteria.in_force import chosen_effect
from lexicon.languages.phrase import duration
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel, Transition
from lexicon.model.scalars import Translations, minutes
from lexicon.quiz.generator import OPTIONS, Generator, labels, practice, sentence, team_names
from lexicon.quiz.question import Question

_USUAL = ("15 min", "1 h", "4 h", "24 h", "2 d", "5 d", "10 d", "4 w")


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
                options = {_id(it): _spoken(it, dictionary) for it in _offered(within)}
                yield practice(
                    funnel,
                    f"deadline_of_{step.id}",
                    "choice",
                    text=sentence("deadline", "text", dictionary, facts),
                    options=options,
                    key=_id(within),
                )


def _decided(step: Transition, dictionary: Dictionary) -> str | None:
    effects = (
        chosen_effect(decision, f"transition/{step.id}")
        for decision in dictionary.decisions.values()
    )
    return next((effect.within for effect in effects if effect and effect.within), None)


def _offered(within: str) -> tuple[str, ...]:
    """The right one and the usual ones nearest to it, shortest first."""
    right = minutes(within)
    others = [item for item in _USUAL if minutes(item) != right]
    nearest = sorted(others, key=lambda item: max(minutes(item), right) / min(minutes(item), right))
    return tuple(sorted((within, *nearest[: OPTIONS - 1]), key=minutes))


def _spoken(within: str, dictionary: Dictionary) -> Translations:
    return {code: duration(code, within) for code in dictionary.languages}


def _id(within: str) -> str:
    number, unit = within.split(" ")
    return f"{unit}_{number}"


def _stage(reference: str) -> str:
    return reference if "/" in reference else f"stage/{reference}"


GENERATOR = Generator(_make)
