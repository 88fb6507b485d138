"""A key, a feedback or an option that names something which is not there."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _unknown(subject: Subject) -> Iterator[Breach]:
    for item in subject.questions:
        for keys, name in item.question.faults(subject.dictionary):
            facts = {"question": item.question.id, "name": name, "key": keys[0]}
            yield Breach(item.path, item.at(*keys), facts, on_key=keys[0] != "options")


RULE = Rule(Severity.ERROR, _unknown)
