"""A counter-example of a stage, as a case to judge; those that tell the answer are left out."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.criteria.classify import ladder
from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.stage import Example, Stage
from lexicon.quiz.generator import OPTIONS, Generator, practice
from lexicon.quiz.near import NearMisses
from lexicon.quiz.question import Question


def _make(dictionary: Dictionary) -> Iterator[Question]:
    near = NearMisses(dictionary)
    rungs = ladder(dictionary)
    for stage in dictionary.stages:
        for example in stage.counter_examples:
            found = rungs.classify(example.record)
            reached = dictionary.get(f"stage/{found.stage}") if found.certain else None
            if isinstance(reached, Stage) and not _tells(example, reached, dictionary):
                misses = (ref.partition("/")[2] for ref in near.of(stage, OPTIONS))
                offered = list(dict.fromkeys((stage.id, reached.id, *misses)))[:OPTIONS]
                if len(offered) > 2:
                    yield practice(
                        stage,
                        f"case_{stage.id}_{example.id}",
                        "scenario",
                        text=dict(example.text),
                        record=dict(example.record),
                        options=offered,
                    )


def _tells(example: Example, reached: Stage, dictionary: Dictionary) -> bool:
    """Whether the story, in some language, names the stage, or is not told in it."""
    for language in dictionary.languages:
        names = reached.names.get(language)
        story = f" {fold(''.join(c if c.isalnum() else ' ' for c in example.text.get(language, '')))} "
        words = {names.label, names.plural, names.short, *names.synonyms} if names else set()
        if not story.strip() or any(f" {fold(word)} " in story for word in words if word):
            return True
    return False


GENERATOR = Generator(_make)
