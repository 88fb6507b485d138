"""What held until a decision, where another thing was decided: it reads as if it still counted."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.checks.waiting import waiting
from lexicon.criteria.in_force import chosen_effect
from lexicon.findings import Severity


def _check(subject: Subject) -> Iterator[Breach]:
    for stage, keys, part, decision in waiting(subject):
        effect = chosen_effect(decision, stage.ref)
        if effect and effect.criteria and effect.criteria != part.until_decided:
            facts = {
                "decision": subject.label(decision.ref),
                "option": decision.chosen,
                "reference": decision.ref,
            }
            yield Breach(stage.ref, (*keys, "until_decided"), facts, on_key=True)


RULE = Rule(Severity.INFO, _check)
