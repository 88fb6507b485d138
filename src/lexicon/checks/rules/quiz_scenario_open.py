"""A scenario whose record does not say for certain which stage it is."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _open(subject: Subject) -> Iterator[Breach]:
    if not subject.judged_questions:
        return
    from lexicon.criteria.classify import ladder  # of no use without questions
    from lexicon.criteria.fitting import Fitting
    from lexicon.quiz.questions.scenario import Scenario

    rungs, fitting = ladder(subject.dictionary), Fitting(subject.dictionary)
    for item in subject.judged_questions:
        if isinstance(item.question, Scenario):
            facts: dict[str, object] = {"question": item.question.id}
            found = rungs.classify(item.question.record)
            for name, value in item.question.record.items():
                field = rungs.fields.get(name)
                if field and fitting.of_value(value, field):
                    more = {"field": name, "value": value}
                    keys = item.at("record", name)
                    yield Breach(item.path, keys, facts | more, "message_value", "hint_value")
            if not found.certain or found.stage is None:
                more_open = {"fields": found.unknown}
                message, hint = (
                    ("message", "hint") if found.unknown else ("message_none", "hint_none")
                )
                yield Breach(item.path, item.at("record"), facts | more_open, message, hint)


RULE = Rule(Severity.ERROR, _open)
