"""Something no longer to be used, without a word on what to use instead."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.header import Deprecation, Entry
from lexicon.model.kinds.picklist import Picklist

GONE = ("deprecated", "retired")


def _check(subject: Subject) -> Iterator[Breach]:
    for entry in subject.dictionary.entries.values():
        if entry.deprecated or entry.status == "deprecated":
            yield from _entry(subject, entry)
    for picklist in subject.dictionary.of(Picklist):
        yield from _values(picklist)


def _entry(subject: Subject, entry: Entry) -> Iterator[Breach]:
    facts = {"label": subject.label(entry.ref), "status": entry.status}
    written = entry.deprecated
    if written is None:
        yield Breach(
            entry.ref, ("status",), facts, "message_unexplained", "hint_unexplained",
            severity=Severity.ERROR,
        )  # fmt: skip
        return
    if entry.status not in GONE:
        yield Breach(
            entry.ref, ("status",), facts, "message_status", "hint_status", severity=Severity.ERROR
        )
    if not written.replaced_by:
        yield Breach(entry.ref, ("deprecated",), facts)
    for position, reference in enumerate(written.replaced_by):
        other = subject.dictionary.get(reference)
        if reference == entry.ref or (other and other.status in GONE):
            keys = ("deprecated", "replaced_by", position)
            yield _gone(entry.ref, keys, {**facts, "other": subject.label(reference)})


def _values(picklist: Picklist) -> Iterator[Breach]:
    if not any(value.deprecated for value in picklist.values):
        return
    gone = {value.key for value in picklist.values if value.deprecated or value.status in GONE}
    for place, value in enumerate(picklist.values):
        if value.deprecated:
            yield from _value(picklist.ref, place, value.key, value.deprecated, gone)


def _value(
    picklist: str, place: int, name: str, written: Deprecation, gone: set[str]
) -> Iterator[Breach]:
    here: Keys = ("values", place, "deprecated")
    if not written.replaced_by:
        yield Breach(picklist, here, {"label": name})
    for position, other in enumerate(written.replaced_by):
        if other in gone:
            keys = (*here, "replaced_by", position)
            yield _gone(picklist, keys, {"label": name, "other": other})


def _gone(entry: str, keys: Keys, facts: dict[str, str]) -> Breach:
    return Breach(entry, keys, facts, "message_gone", "hint_gone", severity=Severity.ERROR)


RULE = Rule(Severity.WARNING, _check)
