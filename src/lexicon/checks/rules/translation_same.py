"""A text that is word for word the same in two languages: one of them was never translated."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

_SHORT = 4
"""Up to so many words a name or a title may well be the same in both."""


def _copied(subject: Subject) -> Iterator[Breach]:
    for text in subject.translated:
        written = list(text.texts.values())
        if len(set(written)) < len(written):
            first: dict[str, str] = {}
            for language, item in text.texts.items():
                original = first.setdefault(item, language)
                if original != language and len(item.split()) > _SHORT:
                    facts = {"label": subject.label(text.entry), "language": language}
                    yield Breach(text.entry, (*text.keys, language), facts)


RULE = Rule(Severity.WARNING, _copied)
