"""A question that the firm has not settled, or whose answer contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.near import Near
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.checks.waiting import waiting
from lexicon.criteria.in_force import deciding
from lexicon.findings import Severity
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.stage import Stage


def _check(subject: Subject) -> Iterator[Breach]:
    for decision in subject.dictionary.of(Decision):
        if decision.status not in ("draft", "retired"):
            yield from _choice(subject, decision)
    yield from _replaced_twice(subject)
    yield from _never_settled(subject)


def _choice(subject: Subject, decision: Decision) -> Iterator[Breach]:
    options = [option.id for option in decision.options]
    near = Near(options).to(decision.chosen) if decision.chosen else ""
    facts = {
        "label": subject.label(decision.ref), "chosen": decision.chosen,
        "options": options, "near": near,
    }  # fmt: skip
    if decision.chosen is None:
        yield Breach(decision.ref, ("question",), facts, severity=Severity.WARNING)
        if decision.decided:
            yield Breach(decision.ref, ("decided",), facts, "message_nothing", "hint")
    elif decision.chosen not in options:
        hint = "hint_near" if near else "hint_option"
        yield Breach(decision.ref, ("chosen",), facts, "message_option", hint)
    elif decision.decided is None:
        yield Breach(decision.ref, ("chosen",), facts, "message_undocumented", "hint_undocumented")


def _replaced_twice(subject: Subject) -> Iterator[Breach]:
    """Two decisions that would each write a stage's criteria anew: only one can."""
    first: dict[str, Decision] = {}
    for decision in subject.dictionary.of(Decision):
        for position, option in enumerate(decision.options):
            for target, effect in option.then.items():
                stage = subject.dictionary.get(target)
                if effect.criteria is None or not isinstance(stage, Stage):
                    continue
                placed = decision.id in _deciding_with_effects(stage, subject.dictionary)
                if not placed and first.setdefault(target, decision) is not decision:
                    facts = {
                        "label": subject.label(target),
                        "first": subject.label(first[target].ref),
                        "decision": decision.id,
                    }
                    keys = ("options", position, "then", target)
                    yield Breach(
                        decision.ref, keys, facts, "message_twice", "hint_twice", on_key=True
                    )


def _deciding_with_effects(stage: Stage, dictionary: Dictionary) -> set[str]:
    """Decisions with a part in the stage's criteria, or in what another decision puts there."""
    found = deciding(stage.criteria)
    for name in tuple(found):
        decision = dictionary.decisions.get(name)
        for option in decision.options if decision else ():
            effect = option.then.get(stage.ref)
            if effect and effect.criteria:
                found |= deciding(effect.criteria)
    return found


def _never_settled(subject: Subject) -> Iterator[Breach]:
    """A part waiting for a decision none of whose options says anything about this stage."""
    for stage, keys, _part, decision in waiting(subject):
        if not _speaks_of(decision, stage.ref):
            facts = {
                "label": subject.label(stage.ref),
                "decision": subject.label(decision.ref),
                "reference": stage.ref,
            }
            place = (*keys, "decided_by")
            yield Breach(stage.ref, place, facts, "message_silent", "hint_silent")


def _speaks_of(decision: Decision, stage: str) -> bool:
    effects = (option.then.get(stage) for option in decision.options)
    return any(effect and effect.criteria is not None for effect in effects)


RULE = Rule(Severity.ERROR, _check)
