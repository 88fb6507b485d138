"""A definition that nobody reads to its end."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

LIMIT = 45
"""Words; three lines on a telephone take about so many."""


def _too_long(subject: Subject) -> Iterator[Breach]:
    for text in subject.translated:
        if text.is_definition:
            for language, written in text.texts.items():
                # A definition with so few spaces has fewer words still: no need to cut it.
                if written.count(" ") >= LIMIT and (count := len(written.split())) > LIMIT:
                    facts = {"label": subject.label(text.entry), "count": count, "limit": LIMIT}
                    yield Breach(text.entry, (*text.keys, language), facts)


RULE = Rule(Severity.INFO, _too_long)
