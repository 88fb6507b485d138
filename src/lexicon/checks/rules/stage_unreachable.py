"""A stage that stands in no funnel, or that no transition leads to."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare


def _unreachable(subject: Subject) -> Iterator[Breach]:
    yield from _outside(subject)
    for funnel in subject.dictionary.of(Funnel):
        if funnel.status != "retired":
            yield from _without_a_way(subject, funnel)


def _outside(subject: Subject) -> Iterator[Breach]:
    dictionary = subject.dictionary
    if any(reference.startswith("funnel/") for reference in dictionary.unreadable):
        return
    if dictionary.of(Stage) and not dictionary.of(Funnel):
        yield Breach("", (), {}, "message_no_funnel", "hint_no_funnel", severity=Severity.ERROR)
        return
    for stage in dictionary.of(Stage):
        in_use = stage.status not in ("deprecated", "retired")
        if in_use and stage.id not in dictionary.sections:
            facts = {"label": subject.label(stage.ref)}
            yield Breach(
                stage.ref, ("id",), facts, "message_outside", "hint_outside",
                severity=Severity.ERROR,
            )  # fmt: skip


def _without_a_way(subject: Subject, funnel: Funnel) -> Iterator[Breach]:
    """What one stage makes unreachable further on is not told again."""
    if not funnel.transitions:
        yield Breach(funnel.ref, ("id",), {"label": subject.label(funnel.ref)}, "message_none")
        return
    places = [
        (("sections", place, "stages", position), bare(stage))
        for place, section in enumerate(funnel.sections)
        for position, stage in enumerate(section.stages)
    ]
    ways, reached = _ways(funnel), set[str]()
    for number, (keys, stage) in enumerate(places):
        if number and stage not in reached:
            yield Breach(funnel.ref, keys, {"label": subject.label(f"stage/{stage}")})
        _reach(stage, ways, reached)


def _ways(funnel: Funnel) -> dict[str, set[str]]:
    ways: dict[str, set[str]] = {}
    for transition in funnel.transitions:
        ways.setdefault(bare(transition.from_), set()).add(bare(transition.to))
    return ways


def _reach(stage: str, ways: dict[str, set[str]], reached: set[str]) -> None:
    waiting = [stage]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting += ways.get(here, ())


RULE = Rule(Severity.WARNING, _unreachable)
