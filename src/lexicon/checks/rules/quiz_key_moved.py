"""A question whose right answer is another one under today's criteria."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _moved(subject: Subject) -> Iterator[Breach]:
    if not subject.questions:
        return
    from lexicon.criteria.classify import ladder  # of no use without questions
    from lexicon.model.scalars import bare
    from lexicon.quiz.questions.multiple import Multiple
    from lexicon.quiz.questions.order import Order
    from lexicon.quiz.questions.scenario import Scenario

    rungs = ladder(subject.dictionary)
    for item in subject.questions:
        question = item.question
        key = question.key(subject.dictionary) or ()
        if isinstance(question, Scenario):
            found = rungs.classify(question.record)
            offered = {bare(stage) for stage in question.stages}
            if found.certain and found.stage not in offered:
                facts = {"question": question.id, "found": subject.label(f"stage/{found.stage}")}
                yield Breach(item.path, item.at("options"), facts, "message_absent", "hint_absent")
        if isinstance(question, Order) and question.order_today(subject.dictionary) not in (
            None,
            key,
        ):
            yield Breach(
                item.path,
                item.at("items"),
                {"question": question.id},
                "message_order",
                "hint_order",
            )
        elif not isinstance(question, Multiple):
            for option in set(key) & set(question.feedback):
                facts = {"question": question.id, "found": option}
                yield Breach(item.path, item.at("feedback", option), facts)


RULE = Rule(Severity.ERROR, _moved)
