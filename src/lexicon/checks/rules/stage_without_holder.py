"""A stage of the funnel at which a contact is in nobody's hands."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.kinds.funnel import Funnel, Section
from lexicon.model.scalars import bare


def _check(subject: Subject) -> Iterator[Breach]:
    for funnel in subject.dictionary.of(Funnel):
        if funnel.status != "retired":
            for place, section in enumerate(funnel.sections):
                yield from _section(subject, funnel.ref, ("sections", place), section)


def _section(subject: Subject, funnel: str, here: Keys, section: Section) -> Iterator[Breach]:
    stages = [bare(stage) for stage in section.stages]
    named = {bare(stage): stage for stage in section.holder}
    for position, stage in enumerate(stages):
        if len(section.responsible) > 1 and stage not in named:
            facts = _facts(subject, stage, section)
            yield Breach(funnel, (*here, "stages", position), facts)
    for stage, written in named.items():
        keys = (*here, "holder", written)
        team = section.holder[written]
        facts = _facts(subject, stage, section) | {"team": team}
        if stage not in stages:
            yield Breach(funnel, keys, facts, "message_elsewhere", "hint_elsewhere", on_key=True)
        elif team not in section.responsible:
            yield Breach(funnel, keys, facts, "message_not_responsible", "hint_not_responsible")


def _facts(subject: Subject, stage: str, section: Section) -> dict[str, object]:
    label = subject.label(f"stage/{stage}")
    return {"label": label, "stage": stage, "section": section.id, "teams": section.responsible}


RULE = Rule(Severity.ERROR, _check)
