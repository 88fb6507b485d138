"""A buyer objects: which answer did both teams agree on?"""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.persona import Objection, Persona
from lexicon.quiz.generator import OPTIONS, Generator, labels, practice, sentence
from lexicon.quiz.question import Question

_FEWEST = 3
"""Of two answers the wrong one is too easily told."""


def _make(dictionary: Dictionary) -> Iterator[Question]:
    for persona in dictionary.of(Persona):
        told = [item for item in persona.objections if _is_told(item, dictionary)]
        for position, asked in enumerate(told) if len(told) >= _FEWEST else ():
            offered = [*told[position:], *told[:position]][:OPTIONS]
            facts = {"persona": labels(persona.ref, dictionary), "objection": asked.says}
            yield practice(
                persona,
                f"answer_of_{persona.id}_{asked.id}",
                "choice",
                text=sentence("objection", "text", dictionary, facts),
                options={item.id: item.answer for item in offered},
                key=asked.id,
                feedback={
                    item.id: sentence("objection", "feedback", dictionary, {"says": item.says})
                    for item in offered[1:]
                },
            )


def _is_told(objection: Objection, dictionary: Dictionary) -> bool:
    texts = (objection.says, objection.answer)
    return all(text.get(code, "").strip() for text in texts for code in dictionary.languages)


GENERATOR = Generator(_make, on_pages=True)
