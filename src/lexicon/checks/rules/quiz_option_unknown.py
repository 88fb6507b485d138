"""A key, a feedback or an option that names something which is not there."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.scalars import bare


def _unknown(subject: Subject) -> Iterator[Breach]:
    unread = {bare(reference) for reference in subject.dictionary.unreadable}
    for item in subject.judged_questions:
        for keys, name in item.question.faults(subject.dictionary):
            if bare(name) in unread:
                continue
            facts = {"question": item.question.id, "name": name, "key": keys[0]}
            yield Breach(item.path, item.at(*keys), facts, on_key=keys[0] != "options")


RULE = Rule(Severity.ERROR, _unknown)
