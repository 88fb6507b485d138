"""An entry whose questions are too easily answered right by chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

_AT_MOST = 0.35


def _guessed(subject: Subject) -> Iterator[Breach]:
    groups = defaultdict(list)
    for item in subject.questions:
        groups[item.question.entry, item.question.use].append(item)
    for (entry, use), items in groups.items():
        mean = sum(item.question.guess() for item in items) / len(items)
        if mean > _AT_MOST:
            worst = max(items, key=lambda item: item.question.guess())
            facts = {
                "label": subject.label(entry),
                "mean": f"{mean:.0%}",
                "limit": f"{_AT_MOST:.0%}",
                "question": worst.question.id,
            }
            yield Breach(worst.path, worst.at("id"), facts, f"message_{use}")


RULE = Rule(Severity.WARNING, _guessed)
