"""A question whose right answer is another one under today's criteria."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

if TYPE_CHECKING:
    from lexicon.quiz.bank import Written


def _moved(subject: Subject) -> Iterator[Breach]:
    for item in subject.judged_questions:
        if item.question.kind == "scenario":
            yield from _absent(item, subject)
        if item.question.kind == "order":
            yield from _reordered(item, subject)
        elif item.question.kind != "multiple":  # there a right option may be missed
            key = item.question.key(subject.dictionary) or ()
            for option in set(key) & set(item.question.feedback):
                facts = {"question": item.question.id, "found": option}
                yield Breach(item.path, item.at("feedback", option), facts)


def _absent(item: Written, subject: Subject) -> Iterator[Breach]:
    from lexicon.criteria.classify import classify  # of no use without questions
    from lexicon.model.scalars import bare
    from lexicon.quiz.questions.scenario import Scenario

    if isinstance(item.question, Scenario):
        found = classify(item.question.record, subject.dictionary)
        offered = {bare(stage) for stage in item.question.stages}
        if found.certain and found.stage and found.stage not in offered:
            facts = {"question": item.question.id, "found": subject.label(f"stage/{found.stage}")}
            yield Breach(item.path, item.at("options"), facts, "message_absent", "hint_absent")


def _reordered(item: Written, subject: Subject) -> Iterator[Breach]:
    from lexicon.quiz.questions.order import Order  # of no use without questions

    if isinstance(item.question, Order):
        today = item.question.order_today(subject.dictionary)
        if today not in (None, tuple(item.question.steps)):
            facts = {"question": item.question.id}
            yield Breach(item.path, item.at("items"), facts, "message_order", "hint_order")


RULE = Rule(Severity.ERROR, _moved)
