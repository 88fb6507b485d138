"""A text that one language has and another has not."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.prose import Translated
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity


def _untranslated(subject: Subject) -> Iterator[Breach]:
    languages = subject.languages
    for text in subject.translated:
        written = text.texts
        if len(written) >= len(languages) and all(map(str.strip, written.values())):
            missing = [code for code in languages if code not in written]
        else:
            missing = [code for code in languages if not written.get(code, "").strip()]
        if missing and any(item.strip() for item in written.values()):
            yield from (_breach(subject, text, code) for code in missing)


def _breach(subject: Subject, text: Translated, language: str) -> Breach:
    name = str(next(key for key in reversed(text.keys) if isinstance(key, str)))
    facts = {"label": subject.label(text.entry), "language": language, "tag": language, "key": name}
    if not text.entry:
        return Breach("", text.keys, facts, "message_manifest")
    if text.keys == ("definition",):
        return Breach(text.entry, text.keys, facts)
    return Breach(text.entry, text.keys, facts, "message_text", severity=Severity.WARNING)


RULE = Rule(Severity.ERROR, _untranslated)
