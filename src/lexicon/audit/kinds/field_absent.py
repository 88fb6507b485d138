"""Fields that criteria ask for and that the data does not have at all."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.criteria.in_force import criteria_in_force
from lexicon.model.condition import tests
from lexicon.model.scalars import bare


def _find(held: Held) -> Iterator[Found]:
    asked: dict[str, list[str]] = {}
    for stage in held.dictionary.stages:
        for test in tests(criteria_in_force(stage, held.dictionary)):
            asked.setdefault(bare(test.field), []).append(stage.id)
    for field, stages in asked.items():
        if field not in held.fields:
            told = ", ".join(dict.fromkeys(stages))
            yield Found(0, "false", field, {"field": field, "stages": told})


KIND = Kind(_find, is_fault=False)
