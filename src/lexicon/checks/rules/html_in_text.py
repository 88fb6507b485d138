"""Raw HTML in a text: it is shown as it is typed, never obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lexicon.checks.prose import without_mentions
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|&(?:[a-zA-Z]{2,10}|#[0-9]{2,6});")
_ADDRESS = re.compile(r"<(?:https?://|mailto:|[^\s<>@]+@)[^<>]*>")


def _html(subject: Subject) -> Iterator[Breach]:
    for text in subject.translated:
        for language, written in text.texts.items():
            if ("<" in written or "&" in written) and (tag := _tag(written)):
                yield Breach(text.entry, (*text.keys, language), {"tag": tag})


def _tag(text: str) -> str:
    found = _TAG.search(_ADDRESS.sub("", without_mentions(text)))
    return found[0] if found else ""


RULE = Rule(Severity.WARNING, _html)
