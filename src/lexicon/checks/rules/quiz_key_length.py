"""Right answers that are mostly the longest option, or the shortest: one need not know them."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

_FEWEST = 4
_AT_MOST = 0.5


def _telling(subject: Subject) -> Iterator[Breach]:
    asked = [item for item in subject.questions if item.question.kind == "choice"]
    for language in subject.languages if len(asked) >= _FEWEST else ():
        found: dict[str, list[str]] = {"longest": [], "shortest": []}
        for item in asked:
            texts = dict(item.question.options(subject.dictionary, language))
            key = item.question.key(subject.dictionary)
            right = len(texts.pop(key[0])) if key else 0
            others = [len(text) for text in texts.values()]
            if key and right > max(others):
                found["longest"].append(item.question.id)
            if key and right < min(others):
                found["shortest"].append(item.question.id)
        for which, names in found.items():
            if len(names) / len(asked) > _AT_MOST:
                facts = {"count": len(names), "total": len(asked), "language": language}
                place = next(item for item in asked if item.question.id == names[0])
                yield Breach(
                    place.path, place.at("key"), facts, f"message_{which}", f"hint_{which}"
                )


RULE = Rule(Severity.WARNING, _telling)
