"""An objection to which the teams have agreed on no answer."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.persona import Persona


def _check(subject: Subject) -> Iterator[Breach]:
    for persona in subject.dictionary.of(Persona):
        for position, objection in enumerate(persona.objections):
            answered = any(text.strip() for text in objection.answer.values())
            if not answered and persona.status != "retired":
                facts = {"label": subject.label(persona.ref), "objection": objection.id}
                yield Breach(persona.ref, ("objections", position, "id"), facts)


RULE = Rule(Severity.WARNING, _check)
