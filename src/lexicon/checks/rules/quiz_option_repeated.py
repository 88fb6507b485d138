"""Two options of a question that read the same."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.languages.fold import fold


def _repeated(subject: Subject) -> Iterator[Breach]:
    for item in subject.questions:
        for language in subject.languages:
            for read in (item.question.options, item.question.items):
                seen: dict[str, str] = {}
                for option, text in read(subject.dictionary, language):
                    first = seen.setdefault(fold(text), option)
                    if first != option:
                        facts = {"question": item.question.id, "one": first, "other": option}
                        facts |= {"language": language}
                        yield Breach(item.path, item.at("id"), facts)


RULE = Rule(Severity.ERROR, _repeated)
