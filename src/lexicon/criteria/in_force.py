"""The criteria in force: a stage's own, with what the firm decided put in its place."""

from __future__ import annotations

from lexicon.model.condition import All, Any, Condition, DecidedBy, Not, parts
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision, Effect
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare


def criteria_in_force(stage: Stage, dictionary: Dictionary) -> Condition:
    """The stage's criteria with each `decided_by` part replaced by the chosen option's condition.

    A choice about a stage that has no such part for it replaces the stage's criteria whole.
    """
    marked = set(_deciding(stage.criteria))
    for decision in dictionary.decisions.values():
        effect = chosen_effect(decision, stage.ref)
        if effect and effect.criteria is not None and decision.id not in marked:
            return _settled(effect.criteria, stage.ref, dictionary)
    return _settled(stage.criteria, stage.ref, dictionary)


def chosen_effect(decision: Decision, reference: str) -> Effect | None:
    """What the chosen option does to an entry; None while nothing is chosen."""
    for option in decision.options:
        if option.id == decision.chosen:
            return option.then.get(reference)
    return None


def _deciding(condition: Condition) -> list[str]:
    own = [bare(condition.decided_by)] if isinstance(condition, DecidedBy) else []
    return own + [name for part in parts(condition) for name in _deciding(part)]


def _settled(condition: Condition, reference: str, dictionary: Dictionary) -> Condition:
    match condition:
        case All(all=inner):
            return All(all=tuple(_settled(part, reference, dictionary) for part in inner))
        case Any(any=inner):
            return Any(any=tuple(_settled(part, reference, dictionary) for part in inner))
        case Not():
            settled = _settled(condition.not_, reference, dictionary)
            return Not.model_construct(not_=settled)
        case DecidedBy():
            return _decided(condition, reference, dictionary)
        case _:
            return condition


def _decided(part: DecidedBy, reference: str, dictionary: Dictionary) -> Condition:
    decision = dictionary.decisions.get(bare(part.decided_by))
    effect = chosen_effect(decision, reference) if decision else None
    if effect is None or effect.criteria is None:
        return _settled(part.until_decided, reference, dictionary)
    return effect.criteria
