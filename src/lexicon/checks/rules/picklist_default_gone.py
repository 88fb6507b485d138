"""A default that people are no longer offered."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.picklist import Picklist, Value


def _gone(subject: Subject) -> Iterator[Breach]:
    for picklist in subject.dictionary.of(Picklist):
        if picklist.default is None or picklist.status == "retired":
            continue
        chosen = (value for value in picklist.values if value.key == picklist.default)
        if any(not _is_offered(value, subject.dictionary) for value in chosen):
            facts = {"value": picklist.default}
            yield Breach(picklist.ref, ("default",), facts)


def _is_offered(value: Value, dictionary: Dictionary) -> bool:
    meant = dictionary.get(value.means) if value.means else None
    status = value.status or (meant.status if meant else None)
    deprecated = value.deprecated or (meant.deprecated if meant else None)
    return deprecated is None and status not in ("deprecated", "retired")


RULE = Rule(Severity.WARNING, _gone)
