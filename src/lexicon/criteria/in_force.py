"""Criteria and formulas in force: an entry's own, with what the firm decided in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.model.condition import All, Any, Condition, DecidedBy, Not, parts
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision, Effect
from lexicon.model.kinds.metric import Metric
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare


def criteria_in_force(stage: Stage, dictionary: Dictionary) -> Condition:
    """The stage's criteria with each `decided_by` part replaced by the chosen option's condition.

    A choice about a stage that has no such part for it replaces the stage's criteria whole.
    """
    chosen = _chosen_criteria(stage.ref, dictionary)
    placed = deciding(stage.criteria)
    for condition in chosen.values():
        placed |= deciding(condition)
    whole = (condition for name, condition in chosen.items() if name not in placed)
    return _settled(next(whole, stage.criteria), chosen)


def formula_in_force(metric: Metric, dictionary: Dictionary) -> str:
    """The formula that a decision has chosen for a metric, else the metric's own."""
    effects = (chosen_effect(one, metric.ref) for one in dictionary.decisions.values())
    chosen = (effect.formula for effect in effects if effect and effect.formula)
    return next(chosen, metric.formula)


def chosen_effect(decision: Decision, reference: str) -> Effect | None:
    """What the chosen option does to an entry; None while nothing is chosen."""
    for option in decision.options:
        if option.id == decision.chosen:
            return option.then.get(reference)
    return None


def deciding(condition: Condition) -> set[str]:
    """Ids of the decisions that settle a part of the condition."""
    return set(_deciding(condition))


def _chosen_criteria(reference: str, dictionary: Dictionary) -> dict[str, Condition]:
    """Decision id → the criteria it puts into the stage."""
    effects = {name: chosen_effect(d, reference) for name, d in dictionary.decisions.items()}
    return {name: effect.criteria for name, effect in effects.items() if effect and effect.criteria}


def _deciding(condition: Condition) -> Iterator[str]:
    if isinstance(condition, DecidedBy):
        yield bare(condition.decided_by)
    for part in parts(condition):
        yield from _deciding(part)


def _settled(condition: Condition, chosen: Mapping[str, Condition]) -> Condition:
    match condition:
        case All(all=inner):
            return All.model_construct(all=tuple(_settled(part, chosen) for part in inner))
        case Any(any=inner):
            return Any.model_construct(any=tuple(_settled(part, chosen) for part in inner))
        case Not():
            return Not.model_construct(not_=_settled(condition.not_, chosen))
        case DecidedBy(until_decided=part):
            name = bare(condition.decided_by)
            others = {key: value for key, value in chosen.items() if key != name}
            return _settled(chosen.get(name, part), others)
        case _:
            return condition
