"""Why a record is at its stage: the parts that decided, what is missing, who acts now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexicon.criteria.classify import Classification, Ladder, ladder
from lexicon.criteria.evaluate import Outcome, Value, holds
from lexicon.criteria.explain_duties import Duty, duties_from
from lexicon.model.condition import All, Any, Condition, parts
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field


@dataclass(frozen=True, slots=True)
class Why:
    """A condition's outcome with the parts that decided it: what left them as they are is absent.

    A condition that is false because of one part shows that part alone; one that is true because
    of all its parts shows all.
    """

    condition: Condition
    outcome: Outcome
    parts: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A classification with its reasons.

    `reached` has each stage that holds for certain; `next` is the stage after them with what
    decides against it or leaves it open, None at the end of the funnel. `holder` is the team that
    works the contact now, `duties` the moves that are open.
    """

    found: Classification
    reached: tuple[tuple[str, Why], ...]
    next: tuple[str, Why] | None
    holder: str | None
    duties: tuple[Duty, ...]


def explain(
    record: Mapping[str, Value], dictionary: Dictionary, stages: Ladder | None = None
) -> Explanation:
    """Classify a record and say why; for many records give the `ladder` made once."""
    stages = stages or ladder(dictionary)
    found = stages.classify(record)
    rungs = [(name, why(rung, record, stages.fields, stages.zone)) for name, rung in stages.rungs]
    names = [name for name, _ in rungs]
    count = names.index(found.stage) + 1 if found.stage else 0
    return Explanation(
        found,
        tuple(rungs[:count]),
        rungs[count] if count < len(rungs) else None,
        dictionary.holder(found.stage) if found.stage else None,
        tuple(duties_from(found.stage, record, dictionary)) if found.stage else (),
    )


def why(
    condition: Condition,
    record: Mapping[str, Value],
    fields: Mapping[str, Field],
    zone: str = "UTC",
) -> Why:
    """The outcome of a condition, and which of its parts decided it."""
    outcome = holds(condition, record, fields, zone)
    inner = [why(part, record, fields, zone) for part in parts(condition)]
    if isinstance(condition, All | Any):
        by_all = outcome is isinstance(condition, All)
        inner = [part for part in inner if by_all or part.outcome is outcome]
        if len(inner) == 1:
            return inner[0]
    return Why(condition, outcome, tuple(inner))
