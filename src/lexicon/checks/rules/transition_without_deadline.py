"""A hand-over between teams that may take for ever."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement
from lexicon.model.kinds.funnel import Funnel, Transition
from lexicon.model.scalars import bare


def _check(subject: Subject) -> Iterator[Breach]:
    promised = set(_promised_elsewhere(subject.dictionary))
    for funnel in subject.dictionary.of(Funnel):
        for position, transition in enumerate(funnel.transitions):
            if transition.within is None and transition.id not in promised:
                team = _team_before(transition, funnel, subject.dictionary)
                if team:
                    facts = {
                        "transition": transition.id,
                        "stage": subject.label(f"stage/{bare(transition.from_)}"),
                        "team": transition.by,
                        "before": team,
                    }
                    yield Breach(funnel.ref, ("transitions", position, "id"), facts)


def _team_before(transition: Transition, funnel: Funnel, dictionary: Dictionary) -> str | None:
    """The other team that waits for this one; None where the same team goes on.

    It is the team that works the contact until then, or the one that has just passed it on.
    """
    holder = dictionary.holder(bare(transition.from_))
    before = [holder] if holder else []
    before += [
        earlier.by
        for earlier in funnel.transitions
        if earlier.kind == "advance" and bare(earlier.to) == bare(transition.from_)
    ]
    return next((team for team in before if team != transition.by), None)


def _promised_elsewhere(dictionary: Dictionary) -> Iterator[str]:
    """Transitions with a deadline from a decision, or from a promise that holds for all."""
    for decision in dictionary.decisions.values():
        for option in decision.options:
            for reference, effect in option.then.items():
                if effect.within and reference.startswith("transition/"):
                    yield bare(reference)
    for agreement in dictionary.of(Agreement):
        for clause in agreement.clauses:
            if clause.overrides and clause.within and clause.when is None:
                yield bare(clause.overrides)


RULE = Rule(Severity.WARNING, _check)
