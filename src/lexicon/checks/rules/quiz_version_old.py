"""A question that was written for a meaning which its entry no longer has, or never had."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.scalars import version_parts


def _old(subject: Subject) -> Iterator[Breach]:
    for item in subject.questions:
        question = item.question
        entry = subject.dictionary.get(question.entry)
        facts: dict[str, object] = {"question": question.id, "entry": question.entry}
        if entry is None:
            if question.entry not in subject.dictionary.unreadable:
                severity = Severity.ERROR
                yield Breach(
                    item.path, item.at("about"), facts, "message_unknown", "hint_unknown",
                    severity=severity,
                )  # fmt: skip
        elif question.major not in (
            now := version_parts(entry.version)[0],
            _agreed(subject, entry.ref),
        ):
            facts |= {"label": subject.label(entry.ref), "bound": question.major, "major": now}
            yield Breach(item.path, item.at("about"), facts)


def _agreed(subject: Subject, reference: str) -> int | None:
    """The major version in force: until a new one is agreed, questions ask about that."""
    if subject.ledger.is_empty:
        return None
    entry = subject.standing.in_force.get(reference)
    return version_parts(entry.version)[0] if entry else None


RULE = Rule(Severity.WARNING, _old)
