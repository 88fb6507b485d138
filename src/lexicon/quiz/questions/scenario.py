"""A case is told, and one says which stage it is; the key is computed, never typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from lexicon.criteria.classify import classify
from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary
from lexicon.model.frozen import Many
from lexicon.model.kinds.stage import Record
from lexicon.model.scalars import StageRef, bare
from lexicon.quiz.labels import called
from lexicon.quiz.question import Answer, Mark, Part, Question


class Scenario(Question):
    """The record says what is true in the story; the criteria in force say which stage that is."""

    kind: Literal["scenario"]
    record: Record
    stages: Annotated[Many[StageRef], Field(alias="options", min_length=3)]

    def key(self, dictionary: Dictionary) -> Answer | None:
        found = classify(self.record, dictionary)
        offered = {bare(stage) for stage in self.stages}
        return (found.stage,) if found.certain and found.stage in offered else None

    def guess(self) -> float:
        return 1 / len(self.stages)

    def options(self, dictionary: Dictionary, language: str) -> tuple[Part, ...]:
        offered = {bare(stage) for stage in self.stages}
        order = [stage.id for stage in dictionary.stages if stage.id in offered]
        unknown = [name for name in sorted(offered) if name not in order]
        return tuple(
            Part(name, called(f"stage/{name}", dictionary, language)) for name in order + unknown
        )

    def accepts(self, answer: Answer) -> bool:
        return len(answer) == 1 and answer[0] in {bare(stage) for stage in self.stages}

    def marks(self, key: Answer, answer: Answer) -> tuple[Mark, ...]:
        return (Mark("", answer == key, self.guess()),)

    def is_shuffled(self) -> bool:
        return False

    def faults(self, dictionary: Dictionary) -> Iterator[tuple[Keys, str]]:
        known = {stage.id for stage in dictionary.stages}
        for position, stage in enumerate(self.stages):
            if bare(stage) not in known:
                yield ("options", position), stage
        for name in self.record:
            if name not in dictionary.fields:
                yield ("record", name), name
        yield from super().faults(dictionary)


QUESTION = Scenario
