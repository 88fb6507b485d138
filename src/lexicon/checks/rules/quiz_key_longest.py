"""A bank in which the right answer is mostly the longest: one need not know to be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

_FEWEST = 4
_AT_MOST = 0.5


def _longest(subject: Subject) -> Iterator[Breach]:
    found: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for item in subject.questions:
        if item.question.kind == "choice" and (key := item.question.key(subject.dictionary)):
            for language in subject.languages:
                texts = dict(item.question.options(subject.dictionary, language))
                right = len(texts.pop(key[0]))
                found[item.path, language].append(all(right > len(it) for it in texts.values()))
    for (path, language), longest in found.items():
        if len(longest) >= _FEWEST and sum(longest) / len(longest) > _AT_MOST:
            facts = {"count": sum(longest), "total": len(longest), "language": language}
            yield Breach(path, ("questions",), facts)


RULE = Rule(Severity.WARNING, _longest)
