"""A wrong option that nobody explains."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _unexplained(subject: Subject) -> Iterator[Breach]:
    for item in subject.judged_questions:
        question = item.question
        key = question.key(subject.dictionary)
        if key is None:
            continue  # other rules say why
        wrong = question.wrong_options(key, subject.dictionary)
        facts: dict[str, object] = {"question": question.id}
        missing = [name for name in wrong if not any(question.feedback.get(name, {}).values())]
        if missing:
            yield Breach(item.path, item.at("feedback"), facts | {"options": missing})
        elif not wrong and not any(question.explanation.values()):
            yield Breach(item.path, item.at("id"), facts, "message_explanation", "hint_explanation")


RULE = Rule(Severity.WARNING, _unexplained)
